package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.Extent;
import io.talion.interpreter.store.RingBits;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import org.jspecify.annotations.Nullable;

/**
 * Count, share and existence over {@code last N}: one bit an element. Any number of aggregates may
 * read it, whatever they ask of it.
 */
final class BitsStore implements WindowState {
  private static final int ONE_KEY = 0;
  private static final long LOW = 0xffffffffL;

  private final DenseKeys keys;
  private final boolean keyed;
  private final RingBits bits;
  private final long window;
  private final Trail trail = new Trail();

  BitsStore(RunState state, AggregatePlan plan) {
    keys = DenseKeys.of(state, plan.keys());
    keyed = !plan.keys().isEmpty();
    window = ((Extent.Last) plan.extent()).n();
    bits = new RingBits(window);
  }

  @Override
  public void feed(Column[] of, At at, @Nullable Column values, int n) {
    int[] key = keyed ? keys.of(of, n) : null;
    long[] holds = values == null ? null : values.lo();
    trail.clear();
    for (int i = 0; i < n; i++) {
      int id = key == null ? ONE_KEY : key[i];
      trail.add(id, at.order(i), bits.add(id, holds == null ? 1 : holds[i]));
    }
  }

  /** Shares and counts are words: no number is made for a row. */
  @Override
  public Column read(AggregatePlan plan, Column[] asked, At at, int n, Column out) {
    int[] key = keyed ? keys.find(asked, n) : null;
    AggregateFunction function = plan.function();
    boolean share = function == AggregateFunction.SHARE;
    boolean whole = share && plan.atLeast() >= window;
    out.reset(share && !whole ? Form.PAIR : Form.LONG, whole ? window : 1, n);
    boolean[] none = out.flags(n);
    long[] words = out.lo();
    long[] over = out.hi();
    boolean any = false;
    trail.read();
    for (int i = 0; i < n; i++) {
      int id = key == null ? ONE_KEY : key[i];
      long counts = id < 0 ? 0 : trail.at(id, at.order(i), bits.counts(id));
      long total = counts >>> 32;
      long trues = counts & LOW;
      none[i] = total < plan.atLeast() || (share && total == 0);
      any |= none[i];
      words[i] = none[i] ? 0 : function == AggregateFunction.EXISTS ? Long.signum(trues) : trues;
      if (share && !whole) {
        over[i] = Math.max(1, total);
      }
    }
    out.noneRows(any ? none : null);
    return out;
  }
}
