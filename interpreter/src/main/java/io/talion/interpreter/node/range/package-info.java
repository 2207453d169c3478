/** Nodes that range over elements and members, and that reduce what they find. */
@NullMarked
package io.talion.interpreter.node.range;

import org.jspecify.annotations.NullMarked;
