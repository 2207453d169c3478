/** Tests of the compiler. */
@NullMarked
package io.talion.compiler;

import org.jspecify.annotations.NullMarked;
