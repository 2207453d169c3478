/** Nodes of rewards. */
@NullMarked
package io.talion.interpreter.node.reward;

import org.jspecify.annotations.NullMarked;
