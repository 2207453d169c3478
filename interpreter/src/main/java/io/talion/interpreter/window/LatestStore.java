package io.talion.interpreter.window;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.store.Extent;
import io.talion.interpreter.store.Latest;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value at the latest or first element; of the latest, as long as it is in the window. */
final class LatestStore extends AggregateStore {
  private final Latest latest;
  private final long distance;
  private final Column noted;
  private long[] since = new long[16];
  private long[] notedSince = new long[16];
  private @Nullable Column values;

  LatestStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    latest = new Latest(state.coding(plan.value()), plan.function() == AggregateFunction.FIRST);
    noted = new Column(state.coding(plan.value()));
    distance = plan.extent() instanceof Extent.Within w ? w.distance() : Long.MAX_VALUE;
  }

  @Override
  void load(@Nullable Column fresh, @Nullable Column weights, int n) {
    values = fresh;
  }

  @Override
  void markValues(HeldIds held) {
    latest.mark(held);
  }

  @Override
  void add(int key, long position, int row) {
    if (values == null) {
      return;
    }
    latest.add(key, values, row);
    if (key >= since.length) {
      since = Arrays.copyOf(since, Math.max(key + 1, since.length * 2));
    }
    since[key] = position;
  }

  @Override
  int note(int key) {
    int note = noted.size();
    latest.read(key, noted);
    if (note == notedSince.length) {
      notedSince = Arrays.copyOf(notedSince, note * 2);
    }
    notedSince[note] = latest.has(key) ? since[key] : 0;
    return note;
  }

  @Override
  void forget() {
    noted.clear();
  }

  @Override
  void read(AggregatePlan plan, int key, long now, Column out) {
    if (latest.has(key) && isIn(since[key], now)) {
      latest.read(key, out);
    } else {
      out.appendNone();
    }
  }

  @Override
  void readNote(AggregatePlan plan, int note, long now, Column out) {
    if (isIn(notedSince[note], now)) {
      out.appendFrom(noted, note);
    } else {
      out.appendNone();
    }
  }

  private boolean isIn(long position, long now) {
    return distance == Long.MAX_VALUE || position > now - distance;
  }
}
