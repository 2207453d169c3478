package io.talion.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;

/** What a variable ranges over: gives every row of a scope its candidates. */
public abstract class RangeNode extends Node {
  abstract Expansion expand(VirtualFrame frame, Scope scope);
}
