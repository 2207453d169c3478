package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.range.EachNode;

/** {@code on x in S [each v in …]}. */
public final class OnNode extends TriggerNode {
  private final int stream;
  private final int slot;
  private final int slots;
  @Children private final ColumnNode[] conditions;
  @Children private final EachNode[] each;

  public OnNode(int stream, int slot, int slots, ColumnNode[] conditions, EachNode[] each) {
    this.stream = stream;
    this.slot = slot;
    this.slots = slots;
    this.conditions = conditions;
    this.each = each;
  }

  @Override
  @ExplodeLoop
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope scope = passing(frame, chunk, stream, slot, slots, conditions);
    for (EachNode e : each) {
      scope = e.execute(frame, scope);
    }
    return scope;
  }
}
