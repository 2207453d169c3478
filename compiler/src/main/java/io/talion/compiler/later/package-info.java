/** Constructs that are resolved and typed but not run by this version (T0900). */
@NullMarked
package io.talion.compiler.later;

import org.jspecify.annotations.NullMarked;
