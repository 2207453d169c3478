package io.talion.interpreter.node.range;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.node.Expansion;

/** A step of a window: narrows the candidates of each group (language.md section 9). */
public abstract class StepNode extends Node {
  public abstract Expansion apply(VirtualFrame frame, Expansion candidates);
}
