/** Nodes that say for which rows something is evaluated. */
@NullMarked
package io.talion.interpreter.node.trigger;

import org.jspecify.annotations.NullMarked;
