package io.talion.interpreter.window;

import io.talion.interpreter.data.DenseKeys;
import io.talion.interpreter.data.Held;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Trail;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that follows what enters and leaves its window, key by key (language.md section 11).
 * What a chunk feeds waits until it is read. Then all changes of the chunk are made at once, and
 * what stood before each is noted: any number of readers, in any order, sees what stood at their
 * instants. A chunk that nobody reads leaves no notes.
 */
public abstract class AggregateStore implements WindowState, Held, IdHolder {
  private static final int ONE_KEY = 0;

  /** A key that nothing was ever fed for. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private static final long STANDS = -1;

  private final RunState state;
  private final DenseKeys keys;
  private final Coding values;
  private final boolean keyed;
  private final Trail trail = new Trail();
  private int[] key = new int[16];
  private long[] order = new long[16];
  private long[] time = new long[16];
  private int next;
  private int end;

  /** Whether what was fed last has yet to be looked at. */
  private boolean isFresh;

  /** Whether elements enter in the instant after theirs. */
  private final boolean beforeNow;

  private final Emptied emptied = new Emptied();

  /** Whether it is fed instant by instant inside chunks: then it is read so, too. */
  private boolean inTurn;

  /** The chunk's instants, once its changes are made. */
  private @Nullable Moments moments;

  /** The index of the instant whose changes are being made. */
  private int reached;

  AggregateStore(RunState state, AggregatePlan plan) {
    this.state = state;
    this.keys = DenseKeys.of(state, plan.keys());
    this.keyed = !plan.keys().isEmpty();
    this.values = state.coding(plan.value());
    this.beforeNow = plan.beforeNow();
    this.inTurn = plan.since();
  }

  /** The state for a plan; {@code lists}: somebody asks which keys have elements inside. */
  public static WindowState of(RunState state, AggregatePlan plan, boolean lists) {
    return switch (plan.store()) {
      case LEAST, GREATEST -> new ExtremeStore(state, plan);
      case VALUES -> new DistinctStore(state, plan);
      case LATEST, FIRST -> new LatestStore(state, plan);
      case QUANTILES -> new QuantileStore(state, plan);
      case BITS -> new BitsStore(state, plan);
      case SUMS -> new SumStore(state, plan, lists);
    };
  }

  @Override
  public final void feed(
      Column[] of, At at, @Nullable Column values, @Nullable Column weights, int n) {
    if (at.moments().isPart()) {
      turn();
    }
    take();
    if (key.length < n) {
      key = new int[Math.max(n, key.length * 2)];
      order = new long[key.length];
      time = new long[key.length];
    }
    System.arraycopy(keyed ? keys.of(of, n) : oneKey(n), 0, key, 0, n);
    for (int i = 0; i < n; i++) {
      order[i] = at.order(i);
      time[i] = at.time(i);
    }
    load(values, weights, n);
    next = 0;
    end = n;
    isFresh = true;
    state.holds(this);
  }

  /** Fed instant by instant from now on: what was read of the whole chunk before says no more. */
  private void turn() {
    inTurn = true;
    moments = null;
  }

  /** Takes what waits, without notes. */
  private void take() {
    for (; next < end; next++) {
      add(key[next], time[next], next);
    }
  }

  @Override
  public final void mark(HeldIds held) {
    keys.mark(held);
    markValues(held);
  }

  /** The ids among the values that are kept. */
  void markValues(HeldIds held) {
    held.markAll(values);
  }

  @Override
  public void absorb() {
    take();
    moments = null;
    trail.clear();
    forget();
    emptied.release(keys, this::isEmpty);
  }

  /** An element of a key is about to leave its window. */
  final void leaves(int leaving) {
    changes(leaving, reached);
    if (keyed && keys.isReleased()) {
      emptied.add(leaving);
    }
  }

  /**
   * Makes the changes of a chunk, instant by instant of those that have any. What nobody read in an
   * earlier instant of the same chunk enters first: it may be about to leave.
   */
  private void settle(Moments instants) {
    if (moments == null) {
      state.holds(this);
    }
    moments = instants;
    isFresh = false;
    enter(instants.order(0) - 1);
    for (reached = 0; reached < instants.size(); reached = following(instants)) {
      long now = instants.time(reached);
      if (beforeNow) {
        enter(instants.order(reached) - 1);
        expire(now);
      } else {
        expire(now);
        enter(instants.order(reached));
      }
    }
  }

  /** The instant after the one that is made in which anything may enter or leave. */
  private int following(Moments instants) {
    int size = instants.size();
    int after = reached + 1;
    long entry = next < end ? order[next] - instants.order(0) + (beforeNow ? 1 : 0) : size;
    long due = due();
    if (after >= Math.min(entry, size) || due <= instants.time(after)) {
      return after;
    }
    return (int) Math.min(entry, due > instants.time(size - 1) ? size : instantAt(due));
  }

  /** Elements enter up to those of an instant. */
  private void enter(long last) {
    for (; next < end && order[next] <= last; next++) {
      leave(key[next], time[next]);
      changes(key[next]);
      add(key[next], time[next], next);
    }
  }

  /** A key is about to change in the instant that is being made. */
  final void changes(int changed) {
    changes(changed, reached);
  }

  /** A key is about to change in an instant of the chunk. */
  final void changes(int changed, int instant) {
    Moments all = moments;
    if (all == null || all.size() == 1) {
      return;
    }
    long when = all.order(instant);
    int last = trail.last(changed);
    if (last == Trail.NONE || trail.order(last) < when) {
      trail.add(changed, when, note(changed));
    }
  }

  /** The chunk's first instant at or after a time. */
  final int instantAt(long least) {
    Moments all = moments;
    int low = 0;
    int high = all == null ? 0 : all.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isBefore = all != null && all.time(middle) < least;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    return low;
  }

  /** Elements enter that were absorbed up to an instant, of which nobody wants to know any more. */
  final void enterThrough(long order) {
    moments = null;
    enter(order);
  }

  /** The numbers of keys, given now if they have none; until the next call. */
  final int[] numbers(Column[] of, int n) {
    return keyed ? keys.of(of, n) : oneKey(n);
  }

  private int[] oneKey(int n) {
    int[] one = state.selection(n);
    Arrays.fill(one, 0, n, ONE_KEY);
    return one;
  }

  /** Makes the changes of a chunk if that was not done; gives its instants. */
  @SuppressWarnings("ReferenceEquality") // the chunk's instants are one object
  final Moments reach(Moments asked) {
    Moments instants = inTurn ? asked : asked.whole();
    if (moments != instants || isFresh) {
      settle(instants);
    }
    return instants;
  }

  @Override
  public final Column read(AggregatePlan plan, Column[] asked, At at, int n, Column out) {
    Moments instants = reach(at.moments());
    int[] ids = keyed ? keys.find(asked, n) : oneKey(n);
    long last = instants.time(instants.size() - 1);
    out.clear();
    trail.read();
    for (int i = 0; i < n; i++) {
      int id = ids[i] < 0 ? UNKNOWN : ids[i];
      leave(id, last);
      long noted = ids[i] < 0 ? STANDS : trail.at(id, at.order(i), STANDS);
      if (noted == STANDS) {
        read(plan, id, at.time(i), out);
      } else {
        readNote(plan, (int) noted, at.time(i), out);
      }
    }
    return out;
  }

  /** Makes the values of new elements ready, and what they weigh if that is not 1. */
  abstract void load(@Nullable Column values, @Nullable Column weights, int n);

  abstract void add(int key, long position, int row);

  /** Lets go what has left at a time, where it leaves in one order for all keys. */
  void expire(long now) {}

  /** The earliest time at which {@link #expire} lets anything go; the greatest if none. */
  long due() {
    return Long.MAX_VALUE;
  }

  /** Lets go what has left at a time, where it leaves key by key. */
  void leave(int key, long now) {}

  /** Whether nothing is kept of a key, of which an element has left. */
  boolean isEmpty(int key) {
    return false;
  }

  /** Notes what stands; returns the note's number. */
  abstract int note(int key);

  /** Forgets all notes. */
  abstract void forget();

  /** Appends the aggregate of a key as it stands. */
  abstract void read(AggregatePlan plan, int key, long now, Column out);

  /** Appends the aggregate as it was noted. */
  abstract void readNote(AggregatePlan plan, int note, long now, Column out);
}
