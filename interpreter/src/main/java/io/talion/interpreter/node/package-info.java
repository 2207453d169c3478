/** Truffle nodes: one operation a class, whole columns in, a column out. */
@NullMarked
package io.talion.interpreter.node;

import org.jspecify.annotations.NullMarked;
