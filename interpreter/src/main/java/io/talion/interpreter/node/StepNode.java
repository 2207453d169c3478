package io.talion.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** A step of a window: narrows the candidates of each group (language.md section 9). */
public abstract class StepNode extends Node {
  abstract Expansion apply(VirtualFrame frame, Expansion candidates);
}
