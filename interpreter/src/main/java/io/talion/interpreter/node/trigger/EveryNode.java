package io.talion.interpreter.node.trigger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.node.range.EachNode;

/** {@code every d from t [each v in …]}: a row for each instant in which a period ends. */
public final class EveryNode extends TriggerNode {
  private final Ticks ticks;
  private final int slots;
  @Children private final EachNode[] each;

  public EveryNode(Ticks ticks, int slots, EachNode[] each) {
    this.ticks = ticks;
    this.slots = slots;
    this.each = each;
  }

  @Override
  @ExplodeLoop
  public Scope bindings(VirtualFrame frame, Chunk chunk) {
    Scope scope = due(chunk, ticks, slots);
    for (EachNode e : each) {
      scope = e.execute(frame, scope);
    }
    return scope;
  }

  @TruffleBoundary
  private static Scope due(Chunk chunk, Ticks ticks, int slots) {
    Moments moments = chunk.moments();
    int[] due = chunk.state().selection(moments.size());
    int n = ticks.due(moments, due);
    return Scope.of(chunk.state(), At.of(moments, due, n), slots);
  }
}
