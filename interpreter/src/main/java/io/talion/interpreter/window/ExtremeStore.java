package io.talion.interpreter.window;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.store.MonotoneDeque;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Least and greatest numbers. An extreme leaves its window when its key is looked at. */
final class ExtremeStore extends AggregateStore {
  private final MonotoneDeque deque;
  private final Coding coding;
  private final List<Value> notes = new ArrayList<>();

  ExtremeStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    deque = new MonotoneDeque(plan.function() == AggregateFunction.MIN, plan.extent());
    coding = state.coding(plan.value());
  }

  @Override
  void load(@Nullable Column values, @Nullable Column weights, int n) {
    if (values != null) {
      deque.load(values, n);
    }
  }

  @Override
  void add(int key, long position, int row) {
    deque.add(key, position, row);
    deque.has(key, position);
  }

  @Override
  void leave(int key, long now) {
    for (long leaves = deque.leaves(key); leaves <= now; leaves = deque.leaves(key)) {
      changes(key, instantAt(leaves));
      deque.has(key, leaves);
    }
  }

  @Override
  int note(int key) {
    notes.add(deque.has(key) ? Numbers.of(coding, deque.value(key)) : None.NONE);
    return notes.size() - 1;
  }

  @Override
  void forget() {
    notes.clear();
  }

  @Override
  void read(AggregatePlan plan, int key, long now, Column out) {
    if (deque.has(key)) {
      deque.append(key, out);
    } else {
      out.appendNone();
    }
  }

  @Override
  void readNote(AggregatePlan plan, int note, long now, Column out) {
    out.append(notes.get(note));
  }
}
