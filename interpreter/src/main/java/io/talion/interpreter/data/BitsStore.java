package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.RingBits;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import org.jspecify.annotations.Nullable;

/** Count, share and existence over {@code last N}: one bit an element. */
final class BitsStore extends AggregateStore {
  private final AggregateFunction function;
  private final RingBits bits;
  private final long window;
  private boolean[] none = {};
  private @Nullable Column holds;

  BitsStore(RunState state, AggregatePlan plan, long n) {
    super(state, plan);
    function = plan.function();
    bits = new RingBits(n);
    window = n;
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

  /** Shares and counts are words: no number is made for a row. */
  @Override
  void readAll(int[] keys, At at, int n, Column out) {
    boolean share = function == AggregateFunction.SHARE;
    boolean whole = share && atLeast >= window;
    out.reset(share && !whole ? Form.PAIR : Form.LONG, whole ? window : 1, n);
    if (none.length < n) {
      none = new boolean[Math.max(n, none.length * 2)];
    }
    long[] words = out.lo();
    long[] over = out.hi();
    boolean any = false;
    for (int i = 0; i < n; i++) {
      absorb(at.order(i));
      int key = keys[i];
      long total = key < 0 ? 0 : bits.total(key);
      long trues = key < 0 ? 0 : bits.trues(key);
      none[i] = total < atLeast || (share && total == 0);
      any |= none[i];
      words[i] = none[i] ? 0 : function == AggregateFunction.EXISTS ? Long.signum(trues) : trues;
      if (share && !whole) {
        over[i] = Math.max(1, total);
      }
    }
    out.noneRows(any ? none : null);
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
