/** Kernels and columns against exact values. */
@NullMarked
package io.talion.interpreter.column;

import org.jspecify.annotations.NullMarked;
