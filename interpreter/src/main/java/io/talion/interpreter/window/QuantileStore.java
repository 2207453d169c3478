package io.talion.interpreter.window;

import io.talion.interpreter.data.RunState;
import io.talion.interpreter.store.OrderStatistics;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Medians and quantiles, weighted or not. */
final class QuantileStore extends AggregateStore {
  private final OrderStatistics ranked;
  private final Coding coding;
  private final Ratio quantile;
  private final List<Value> notes = new ArrayList<>();

  QuantileStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    ranked = new OrderStatistics(plan.extent(), this::leaves);
    coding = state.coding(plan.value());
    quantile = plan.quantile().orElseThrow();
  }

  @Override
  void load(@Nullable Column values, @Nullable Column weights, int n) {
    if (values != null) {
      ranked.load(values, weights, n);
    }
  }

  @Override
  void add(int key, long position, int row) {
    ranked.add(key, position, row);
  }

  @Override
  void expire(long now) {
    ranked.expire(now);
  }

  @Override
  long due() {
    return ranked.next();
  }

  @Override
  boolean isEmpty(int key) {
    return ranked.isEmpty(key);
  }

  @Override
  int note(int key) {
    notes.add(value(key));
    return notes.size() - 1;
  }

  private Value value(int key) {
    Ratio found = ranked.quantile(key, quantile);
    return found == null ? None.NONE : Numbers.of(coding, found);
  }

  @Override
  void forget() {
    notes.clear();
  }

  @Override
  void read(AggregatePlan plan, int key, long now, Column out) {
    out.append(value(key));
  }

  @Override
  void readNote(AggregatePlan plan, int note, long now, Column out) {
    out.append(notes.get(note));
  }
}
