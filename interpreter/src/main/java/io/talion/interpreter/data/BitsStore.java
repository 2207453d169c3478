package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.Extent;
import io.talion.interpreter.store.RingBits;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Count, share and existence over {@code last N}: one bit an element. Any number of aggregates may
 * read it, whatever they ask of it.
 */
final class BitsStore implements WindowState, IdHolder {
  private static final int ONE_KEY = 0;
  private static final long LOW = 0xffffffffL;

  private final DenseKeys keys;
  private final boolean keyed;
  private final RingBits bits;
  private final long window;

  /** What the last chunk fed: its rows, their keys as they came and as numbers. */
  private @Nullable At fed;

  private Column[] fedKeys = {};
  private int[] key = {};
  private int size;

  /** By row: what stood before it, and where it is written what stood after its instant. */
  private long[] before = {};

  private int[] place = {};
  private long[] after = {};

  /** Rows of chunks before; a key is marked with its first row of an instant, from 1 on. */
  private long rows;

  /** All that, for readers who look from elsewhere, once there is one. */
  private final Trail trail = new Trail();

  private boolean trailed;

  BitsStore(RunState state, AggregatePlan plan) {
    keys = DenseKeys.of(state, plan.keys());
    keyed = !plan.keys().isEmpty();
    window = ((Extent.Last) plan.extent()).n();
    bits = new RingBits(window);
  }

  @Override
  public void feed(Column[] of, At at, @Nullable Column values, @Nullable Column weights, int n) {
    fed = at;
    fedKeys = of;
    trailed = false;
    reserve(n);
    if (keyed) {
      System.arraycopy(keys.of(of, n), 0, key, 0, n);
    } else {
      Arrays.fill(key, 0, n, ONE_KEY);
    }
    long[] holds = values == null ? null : values.lo();
    long from = rows;
    for (int i = 0; i < n; i++) {
      from = i > 0 && at.index(i) != at.index(i - 1) ? rows + i : from;
      int id = key[i];
      before[i] = bits.add(id, holds == null ? 1 : holds[i]);
      if (bits.mark(id) <= from) {
        bits.mark(id, rows + i + 1);
      }
      place[i] = (int) (bits.mark(id) - rows - 1);
      after[place[i]] = bits.counts(id);
    }
    rows += n;
    size = n;
  }

  @Override
  public void mark(HeldIds held) {
    keys.mark(held);
  }

  private void reserve(int n) {
    if (key.length < n) {
      key = new int[Math.max(n, key.length * 2)];
      before = new long[key.length];
      place = new int[key.length];
      after = new long[key.length];
    }
  }

  /** Shares and counts are words: no number is made for a row. */
  @Override
  public Column read(AggregatePlan plan, Column[] asked, At at, int n, Column out) {
    AggregateFunction function = plan.function();
    boolean share = function == AggregateFunction.SHARE;
    boolean whole = share && plan.atLeast() >= window;
    out.reset(share && !whole ? Form.PAIR : Form.LONG, whole ? window : 1, n);
    boolean[] none = out.flags(n);
    long[] words = out.lo();
    long[] over = out.hi();
    stood(asked, at, n, words);
    boolean any = false;
    long least = share ? Math.max(1, plan.atLeast()) : plan.atLeast();
    for (int i = 0; i < n; i++) {
      long total = words[i] >>> 32;
      long trues = words[i] & LOW;
      none[i] = total < least;
      any |= none[i];
      words[i] = none[i] ? 0 : function == AggregateFunction.EXISTS ? Long.signum(trues) : trues;
      if (share && !whole) {
        over[i] = Math.max(1, total);
      }
    }
    out.noneRows(any ? none : null);
    return out;
  }

  /** What stood at the end of each row's instant for the key it asks for. */
  private void stood(Column[] asked, At at, int n, long[] out) {
    At known = fed;
    if (known == at && areFed(asked)) {
      for (int i = 0; i < n; i++) {
        out[i] = after[place[i]];
      }
      return;
    }
    int[] wanted = keyed ? keys.find(asked, n) : null;
    boolean same = known == at.root();
    trail.read();
    for (int i = 0; i < n; i++) {
      int id = wanted == null ? ONE_KEY : wanted[i];
      int row = same ? at.rootRow(i) : 0;
      if (same && key[row] == id) {
        out[i] = after[place[row]];
      } else {
        out[i] = id < 0 ? 0 : trail().at(id, at.order(i), bits.counts(id));
      }
    }
  }

  /** Whether the keys asked for are the columns of the keys that were fed. */
  private boolean areFed(Column[] asked) {
    boolean same = asked.length == fedKeys.length;
    for (int i = 0; i < asked.length && same; i++) {
      same = asked[i] == fedKeys[i];
    }
    return same;
  }

  private Trail trail() {
    if (!trailed && fed != null) {
      trailed = true;
      trail.clear();
      for (int i = 0; i < size; i++) {
        trail.add(key[i], fed.order(i), before[i]);
      }
      trail.read();
    }
    return trail;
  }
}
