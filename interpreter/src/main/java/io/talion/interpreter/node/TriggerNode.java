package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.column.Select;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/**
 * What sets a rule, an emission or a step off: gives the bindings of a chunk as rows, in the order
 * of output (semantics.md 20, 28 and 34).
 */
public abstract class TriggerNode extends Node {
  public abstract Scope bindings(VirtualFrame frame, Chunk chunk);

  /** What a stream gained that passes conditions on one element, bound to a slot. */
  @ExplodeLoop
  public static Scope passing(
      VirtualFrame frame, Chunk chunk, int stream, int slot, int slots, ColumnNode[] conditions) {
    Scope scope = fresh(chunk, stream, slot, slots);
    for (ColumnNode condition : conditions) {
      scope = where(scope, condition.execute(frame, scope));
    }
    return scope;
  }

  @TruffleBoundary
  private static Scope fresh(Chunk chunk, int stream, int slot, int slots) {
    @Nullable Table table = chunk.table(stream);
    return table == null
        ? Scope.over(chunk.state(), Table.empty(chunk, stream), slot, slots)
        : Scope.over(chunk.state(), table, slot, slots);
  }

  /** Rows for which a condition holds. */
  @TruffleBoundary
  public static Scope where(Scope scope, Column truth) {
    int[] sel = scope.state().selection(scope.size());
    int n = truth.isKnownZero() ? 0 : Select.where(truth.lo(), scope.size(), sel);
    return n == scope.size() ? scope : scope.select(sel, n);
  }
}
