package io.talion.interpreter.node.range;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Expansion;

/** What a variable ranges over: gives every row of a scope its candidates. */
public abstract class RangeNode extends Node {
  public abstract Expansion expand(VirtualFrame frame, Scope scope);
}
