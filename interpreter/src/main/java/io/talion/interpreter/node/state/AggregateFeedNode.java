package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.interpreter.window.MarkedWindow;
import io.talion.interpreter.window.WindowState;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** Feeds an aggregate with those new elements of its stream that pass its conditions. */
public final class AggregateFeedNode extends FeedNode {
  private final int store;
  private final int slot;
  private final int slots;
  @Children private final ColumnNode[] conditions;
  @Children private final ColumnNode[] keys;
  @Child private @Nullable ColumnNode value;
  @Child private @Nullable ColumnNode weight;

  /**
   * A feed.
   *
   * @param slot of the element in the conditions, the keys and the value
   * @param slots how many slots those use
   */
  public AggregateFeedNode(
      int store,
      int slot,
      int slots,
      ColumnNode[] conditions,
      ColumnNode[] keys,
      @Nullable ColumnNode value,
      @Nullable ColumnNode weight) {
    this.store = store;
    this.slot = slot;
    this.slots = slots;
    this.conditions = conditions;
    this.keys = keys;
    this.value = value;
    this.weight = weight;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame, RunState state, Table table) {
    Scope scope = over(state, table, slot, slots);
    for (ColumnNode condition : conditions) {
      scope = TriggerNode.where(scope, condition.execute(frame, scope));
    }
    if (scope.size() > 0) {
      Column[] columns = new Column[keys.length];
      for (int i = 0; i < keys.length; i++) {
        columns[i] = keys[i].execute(frame, scope);
      }
      Column values = value == null ? null : value.execute(frame, scope);
      Column weights = weight == null ? null : weight.execute(frame, scope);
      feed(scope, store, slot, columns, values, weights);
    }
  }

  @TruffleBoundary
  private static Scope over(RunState state, Table table, int slot, int slots) {
    return Scope.over(state, table, slot, slots);
  }

  @TruffleBoundary
  private static void feed(
      Scope scope,
      int store,
      int slot,
      Column[] keys,
      @Nullable Column values,
      @Nullable Column weights) {
    scope
        .state()
        .store(store, WindowState.class)
        .feed(keys, scope.at(), values, weights, scope.size());
    if (scope.state().store(store, WindowState.class) instanceof MarkedWindow marked
        && marked.isMarked()) {
      marked.rows(row -> scope.element(slot, row));
    }
  }
}
