package io.talion.interpreter.window;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.data.DenseKeys;
import io.talion.interpreter.data.Held;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Trail;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.store.Extent;
import io.talion.interpreter.store.RingBits;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.column.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Count, share and existence over {@code last N}: one bit an element. Any number of aggregates may
 * read it, whatever they ask of it.
 */
final class BitsStore implements WindowState, Held, IdHolder {
  private static final int ONE_KEY = 0;

  private final RunState state;
  private final DenseKeys keys;
  private final boolean keyed;
  private final RingBits bits;
  private final long window;

  /** What the last chunk fed: its rows, their keys as they came and as numbers. */
  private @Nullable At fed;

  private Column[] fedKeys = {};
  private int[] key = {};
  private int size;

  /** By row: what stood before it, and after its instant. */
  private long[] before = {};

  private long[] after = {};

  /** By key, where one came twice in an instant: its last row there. */
  private int[] last = {};

  /** All that, for readers who look from elsewhere, once there is one. */
  private final Trail trail = new Trail();

  private boolean trailed;

  BitsStore(RunState state, AggregatePlan plan) {
    this.state = state;
    keys = DenseKeys.of(state, plan.keys());
    keyed = !plan.keys().isEmpty();
    window = ((Extent.Last) plan.extent()).n();
    bits = new RingBits(window);
  }

  /** A later chunk sees what stands; the instants of this one are used again. */
  @Override
  public void absorb() {
    fed = null;
    trail.clear();
  }

  @Override
  public void feed(Column[] of, At at, @Nullable Column values, @Nullable Column weights, int n) {
    state.holds(this);
    fed = at;
    fedKeys = of;
    trailed = false;
    reserve(n);
    if (keyed) {
      keys.of(of, n, key);
    } else {
      Arrays.fill(key, 0, n, ONE_KEY);
    }
    long[] holds = values == null ? null : values.lo();
    long first = at.moments().order(0);
    size = n;
    if (bits.feed(key, holds, at.indexes(), first, n, before, after)) {
      level(at);
    }
  }

  /** What stood after the last row of a key in an instant stood after all of them there. */
  private void level(At at) {
    for (int i = size - 1; i >= 0; i--) {
      int id = key[i];
      if (id >= last.length) {
        last = Arrays.copyOf(last, Math.max(id + 1, last.length * 2));
      }
      int later = last[id];
      if (later > i && later < size && key[later] == id && at.index(later) == at.index(i)) {
        after[i] = after[later];
      } else {
        last[id] = i;
      }
    }
  }

  @Override
  public void mark(HeldIds held) {
    keys.mark(held);
  }

  private void reserve(int n) {
    if (key.length < n) {
      key = new int[Math.max(n, key.length * 2)];
      before = new long[key.length];
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
    long[] counts = stood(asked, at, n, words);
    if (share && !whole) {
      totals(counts, n, out.hi());
    }
    boolean any =
        trues(counts, n, share ? Math.max(1, plan.atLeast()) : plan.atLeast(), words, none);
    out.bounded(Words.bits(window));
    if (function == AggregateFunction.EXISTS) {
      for (int i = 0; i < n; i++) {
        words[i] = Long.signum(words[i]);
      }
    }
    out.noneRows(any ? none : null);
    return out;
  }

  private void totals(long[] counts, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(1, bits.total(counts[i]));
    }
  }

  /** How many satisfy, none where fewer than {@code least} are there: whether that is anywhere. */
  private boolean trues(long[] counts, int n, long least, long[] out, boolean[] none) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      long few = bits.total(counts[i]) - least >>> 63;
      out[i] = RingBits.trues(counts[i]) & few - 1;
      none[i] = few != 0;
      any |= few;
    }
    return any != 0;
  }

  /** What stood at the end of each row's instant for the key it asks for; may fill {@code out}. */
  private long[] stood(Column[] asked, At at, int n, long[] out) {
    At known = fed;
    if (known == at && areFed(asked)) {
      return after;
    }
    int[] wanted = keyed ? keys.find(asked, n) : null;
    boolean same = known == at.root();
    trail.read();
    for (int i = 0; i < n; i++) {
      int id = wanted == null ? ONE_KEY : wanted[i];
      int row = same ? at.rootRow(i) : 0;
      if (same && key[row] == id) {
        out[i] = after[row];
      } else {
        out[i] = id < 0 ? 0 : trail().at(id, at.order(i), bits.counts(id));
      }
    }
    return out;
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
