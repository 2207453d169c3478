package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.MonotoneDeque;
import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import org.jspecify.annotations.Nullable;

/** Least and greatest numbers. */
final class ExtremeStore extends AggregateStore {
  private final MonotoneDeque deque;

  ExtremeStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    deque = new MonotoneDeque(plan.function() == AggregateFunction.MIN, plan.extent());
  }

  @Override
  void load(@Nullable Column values, int n) {
    if (values != null) {
      deque.load(values, n);
    }
  }

  @Override
  void add(int key, long position, int row) {
    deque.add(key, position, row);
  }

  @Override
  void read(int key, long now, Column out) {
    if (deque.has(key, now)) {
      out.append(Numbers.of(out.coding(), deque.value(key)));
    } else {
      out.appendNone();
    }
  }
}
