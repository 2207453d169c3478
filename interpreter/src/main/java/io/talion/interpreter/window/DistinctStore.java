package io.talion.interpreter.window;

import io.talion.interpreter.column.KeyPacker;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.store.CountsByValue;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many different values there are. */
final class DistinctStore extends AggregateStore {
  private final KeyPacker words;
  private final CountsByValue counts;

  DistinctStore(RunState state, AggregatePlan plan) {
    super(state, plan);
    words = new KeyPacker(List.of(state.coding(plan.value())));
    counts = new CountsByValue(plan.extent(), this::leaves);
  }

  @Override
  void load(@Nullable Column values, @Nullable Column weights, int n) {
    if (values != null) {
      words.pack(List.of(values), n);
    }
  }

  @Override
  void markValues(HeldIds held) {
    counts.forEach((key, value) -> words.mark(held, value, 0));
  }

  @Override
  void add(int key, long position, int row) {
    counts.add(key, position, words.k0()[row]);
  }

  @Override
  void expire(long now) {
    counts.expire(now);
  }

  @Override
  long due() {
    return counts.next();
  }

  @Override
  boolean isEmpty(int key) {
    return counts.distinct(key) == 0;
  }

  /** The number noted is the note. */
  @Override
  int note(int key) {
    return (int) counts.distinct(key);
  }

  @Override
  void forget() {}

  @Override
  void read(AggregatePlan plan, int key, long now, Column out) {
    out.appendWord(counts.distinct(key));
  }

  @Override
  void readNote(AggregatePlan plan, int note, long now, Column out) {
    out.appendWord(note);
  }
}
