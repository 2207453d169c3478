/** Nodes of expressions: one operation a class, a column out. */
@NullMarked
package io.talion.interpreter.node.value;

import org.jspecify.annotations.NullMarked;
