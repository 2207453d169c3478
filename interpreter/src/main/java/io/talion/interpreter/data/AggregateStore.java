package io.talion.interpreter.data;

import io.talion.interpreter.store.Extent;
import io.talion.trace.column.Column;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that follows what enters and leaves its window, key by key (language.md section 11).
 * What a chunk feeds waits until it is read: a row sees what was absorbed up to its instant. So a
 * chunk of many instants may read it from one place, in order; a chunk of one from anywhere.
 */
public abstract class AggregateStore implements WindowState, Held {
  private static final int ONE_KEY = 0;

  /** A key that nothing was ever fed for. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final RunState state;
  private final KeyIds ids;
  private final boolean keyed;
  final long atLeast;
  private int[] key = new int[16];
  private long[] order = new long[16];
  private long[] time = new long[16];
  private int next;
  private int end;

  AggregateStore(RunState state, AggregatePlan plan) {
    this.state = state;
    this.ids = new KeyIds(state.coding(plan.key()));
    this.keyed = plan.keyField() >= 0;
    this.atLeast = plan.atLeast();
  }

  /** The state for a plan. */
  public static WindowState of(RunState state, AggregatePlan plan) {
    return switch (plan.function()) {
      case MIN, MAX -> new ExtremeStore(state, plan);
      case DISTINCT -> new DistinctStore(state, plan);
      case LATEST, FIRST -> new LatestStore(state, plan);
      default ->
          plan.isReplayed() && plan.extent() instanceof Extent.Last last
              ? new BitsStore(state, plan, last.n())
              : new SumStore(state, plan);
    };
  }

  @Override
  public final void feed(@Nullable Column keys, At at, @Nullable Column values, int n) {
    absorb(Long.MAX_VALUE);
    if (key.length < n) {
      key = new int[Math.max(n, key.length * 2)];
      order = new long[key.length];
      time = new long[key.length];
    }
    System.arraycopy(keys == null ? oneKey(n) : ids.of(keys, n), 0, key, 0, n);
    for (int i = 0; i < n; i++) {
      order[i] = at.order(i);
      time[i] = at.time(i);
    }
    load(values, n);
    next = 0;
    end = n;
    state.holds(this);
  }

  @Override
  public void absorb() {
    absorb(Long.MAX_VALUE);
  }

  final void absorb(long instant) {
    for (; next < end && order[next] <= instant; next++) {
      add(key[next], time[next], next);
    }
  }

  private int[] oneKey(int n) {
    int[] keys = state.selection(n);
    Arrays.fill(keys, 0, n, ONE_KEY);
    return keys;
  }

  @Override
  public final Column read(AggregatePlan plan, @Nullable Column asked, At at, int n, Column out) {
    int[] keys = asked == null || !keyed ? oneKey(n) : ids.find(asked, n);
    out.clear();
    readAll(keys, at, n, out);
    return out;
  }

  /** Reads row by row; less than 0 is a key that nothing was ever fed for. */
  void readAll(int[] keys, At at, int n, Column out) {
    for (int i = 0; i < n; i++) {
      absorb(at.order(i));
      int id = keys[i] < 0 ? UNKNOWN : keys[i];
      expire(at.time(i));
      if (count(id) < atLeast) {
        out.appendNone();
      } else {
        read(id, at.time(i), out);
      }
    }
  }

  /** Makes the values of new elements ready. */
  abstract void load(@Nullable Column values, int n);

  abstract void add(int key, long position, int row);

  void expire(long now) {}

  /** Elements in the window, where the plan has {@code at least}. */
  long count(int key) {
    return 0;
  }

  /** Appends the aggregate of a key. */
  abstract void read(int key, long now, Column out);
}
