package io.talion.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Table;

/** Brings new elements of a stream into the store of an incremental plan. */
public abstract class FeedNode extends Node {
  public abstract void execute(VirtualFrame frame, RunState state, Table table);
}
