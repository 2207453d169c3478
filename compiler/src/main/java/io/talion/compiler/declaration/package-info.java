/** Declarations of data, streams, states and duties (language.md section 5). */
@NullMarked
package io.talion.compiler.declaration;

import org.jspecify.annotations.NullMarked;
