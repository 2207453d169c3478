/**
 * Nodes that bring what happens into what a run holds: streams, windows, tallies, duties, machines.
 */
@NullMarked
package io.talion.interpreter.node.state;

import org.jspecify.annotations.NullMarked;
