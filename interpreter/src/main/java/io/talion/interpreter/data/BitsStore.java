package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.RingBits;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** Count, share and existence over {@code last N}: one bit an element. */
final class BitsStore extends AggregateStore {
  private final AggregateFunction function;
  private final RingBits bits;
  private @Nullable Column holds;

  BitsStore(RunState state, AggregatePlan plan, long n) {
    super(state, plan);
    function = plan.function();
    bits = new RingBits(n);
  }

  @Override
  void load(@Nullable Column values, int n) {
    holds = values;
  }

  @Override
  void add(int key, long position, int row) {
    bits.add(key, holds == null ? 1 : holds.lo()[row]);
  }

  @Override
  long count(int key) {
    return bits.total(key);
  }

  @Override
  void read(int key, long now, Column out) {
    long trues = bits.trues(key);
    switch (function) {
      case COUNT -> out.appendWord(trues);
      case EXISTS -> out.appendWord(trues > 0 ? 1 : 0);
      default -> {
        long total = bits.total(key);
        if (total == 0) {
          out.appendNone();
        } else {
          out.appendNumber(0, trues, total);
        }
      }
    }
  }
}
