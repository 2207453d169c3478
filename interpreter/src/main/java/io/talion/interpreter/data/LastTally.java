package io.talion.interpreter.data;

import io.talion.interpreter.column.Scatter;
import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.column.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tally none of whose steps reads what it finds, so that its value is that of the last step taken
 * (language.md section 11, bounded fold). The steps of a chunk wait where they were computed. If
 * somebody reads the tally, they are put in order, and he sees what stood at his instants; when the
 * chunk is over, only the last step of each key matters.
 */
public final class LastTally implements Tallied, Turned, Held, IdHolder {
  /** Which of two steps of one key in one instant comes first: step and row of each. */
  @FunctionalInterface
  public interface Ties {
    int compare(int step, int row, int otherStep, int otherRow);
  }

  private static final int NEVER = -1;

  private final RunState state;
  private final Coding coding;
  private final DenseKeys keys;
  private final TallyValues before;
  private final Trail trail = new Trail();

  // As added: steps one after the other.
  private final List<Column> values = new ArrayList<>();
  private int[] from = new int[4];
  private int[] keyOf = new int[64];
  private int[] instantOf = new int[64];
  private int size;

  // Of the chunk, from when its steps are there until it is over.
  private @Nullable Moments moments;
  private @Nullable Ties ties;

  /** In the order of instants: the number of a turn as it was added. */
  private int[] added = new int[64];

  private int[] next = new int[64];
  private boolean isArranged;

  /** By key: the instant of its last turn so far, and its number as added; else never. */
  private long[] latest = {};

  private final Column left;
  private int[] leftKey = {};
  private int[] leftRow = {};

  public LastTally(RunState state, List<Coding> parameters, Coding value) {
    this.state = state;
    this.coding = value;
    this.keys = new DenseKeys(parameters);
    this.before = new TallyValues(value);
    this.left = new Column(value);
  }

  /** A total that follows. */
  void follow(TallyTotal total) {
    before.follow(total);
  }

  /** Adds the rows of the next step that are taken: their keys, instants and values. */
  @SuppressWarnings("ReferenceEquality") // the instants at hand are one object
  public void add(Column[] keyColumns, At at, Column value) {
    if (moments != null && moments != at.moments()) {
      absorb();
    }
    int n = at.size();
    if (keyOf.length < size + n) {
      keyOf = Arrays.copyOf(keyOf, Math.max(size + n, keyOf.length * 2));
      instantOf = Arrays.copyOf(instantOf, keyOf.length);
    }
    int[] of = keys.of(keyColumns, n);
    int bound = 0;
    for (int i = 0; i < n; i++) {
      keyOf[size + i] = of[i];
      instantOf[size + i] = at.index(i);
      bound = Math.max(bound, of[i] + 1);
    }
    reach(bound);
    values.add(value);
    if (values.size() == from.length) {
      from = Arrays.copyOf(from, from.length * 2);
    }
    size += n;
    from[values.size()] = size;
  }

  private void reach(int bound) {
    if (latest.length < bound) {
      int known = latest.length;
      latest = Arrays.copyOf(latest, Math.max(bound, known * 2));
      Arrays.fill(latest, known, latest.length, NEVER);
    }
  }

  /** All steps of a chunk are added. */
  public void complete(Moments instants, Ties order) {
    moments = instants;
    ties = order;
    state.holds(this);
  }

  /** Puts the steps of the chunk in order, for those who read. */
  private void arrange() {
    Moments instants = moments;
    if (isArranged || instants == null) {
      return;
    }
    isArranged = true;
    sort(instants.size());
    for (int place = 0; place < size; place++) {
      int key = keyOf[added[place]];
      long order = instants.order(instantOf[added[place]]);
      int last = trail.last(key);
      trail.add(key, order, last);
      if (last != NEVER && trail.order(last) == order) {
        settle(place);
      }
    }
  }

  /** By instant; those of one as they were added. */
  private void sort(int instants) {
    if (next.length <= instants) {
      next = new int[Math.max(instants + 1, next.length * 2)];
    }
    if (added.length < size) {
      added = new int[keyOf.length];
    }
    Arrays.fill(next, 0, instants + 1, 0);
    for (int i = 0; i < size; i++) {
      next[instantOf[i] + 1]++;
    }
    for (int i = 1; i <= instants; i++) {
      next[i] += next[i - 1];
    }
    for (int i = 0; i < size; i++) {
      added[next[instantOf[i]]++] = i;
    }
  }

  /** Brings what stands at a place before those of its key and instant that it precedes. */
  private void settle(int place) {
    int at = place;
    int earlier = (int) trail.before(at);
    while (earlier != NEVER
        && trail.order(earlier) == trail.order(at)
        && compare(added[earlier], added[at]) > 0) {
      int moved = added[at];
      added[at] = added[earlier];
      added[earlier] = moved;
      at = earlier;
      earlier = (int) trail.before(at);
    }
  }

  private int compare(int a, int b) {
    int x = step(a);
    int y = step(b);
    return Objects.requireNonNull(ties).compare(x, a - from[x], y, b - from[y]);
  }

  private int step(int turn) {
    int step = 0;
    while (from[step + 1] <= turn) {
      step++;
    }
    return step;
  }

  /** The last value of each key is what the next chunk finds. */
  @Override
  public void absorb() {
    findLatest();
    if (leftKey.length < size) {
      leftKey = new int[keyOf.length];
      leftRow = new int[keyOf.length];
    }
    for (int step = 0; step < values.size(); step++) {
      int n = left(from[step], from[step + 1]);
      before.take(leftKey, Rows.gather(left, values.get(step), leftRow, n), n);
    }
    before.over();
    if (isArranged) {
      trail.clear();
    }
    isArranged = false;
    moments = null;
    ties = null;
    values.clear();
    size = 0;
  }

  private void findLatest() {
    for (int turn = 0; turn < size; turn++) {
      int instant = instantOf[turn];
      long then = latest[keyOf[turn]];
      if (then >> 32 == instant && compare((int) then, turn) > 0) {
        continue;
      }
      latest[keyOf[turn]] = Math.max(then, (long) instant << 32 | turn);
    }
  }

  /** Those turns of a step that are the last of their keys: their keys and rows. */
  private int left(int first, int end) {
    int n = 0;
    for (int turn = first; turn < end; turn++) {
      leftKey[n] = keyOf[turn];
      leftRow[n] = turn - first;
      n += (int) latest[keyOf[turn]] == turn ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      latest[leftKey[i]] = NEVER;
    }
    return n;
  }

  @Override
  public void mark(HeldIds held) {
    keys.mark(held);
    held.mark(before.column());
  }

  @Override
  public Column read(Column[] asked, At at, Column initial) {
    arrange();
    int n = at.size();
    int[] of = keys.find(asked, n);
    Column out = state.column(coding, n);
    TallyValues.shape(out, values.isEmpty() ? before.column() : values.get(0), n);
    trail.read();
    for (int i = 0; i < n; i++) {
      value(of[i], (int) trail.at(of[i], at.order(i), trail.last(of[i])), out, i, initial);
    }
    return out;
  }

  private void value(int key, int place, Column out, int row, Column initial) {
    if (place != NEVER) {
      int step = step(added[place]);
      Scatter.row(out, row, values.get(step), added[place] - from[step]);
    } else {
      before.read(key, initial, out, row);
    }
  }

  @Override
  public int turns() {
    arrange();
    return size;
  }

  @Override
  public long order(int turn) {
    return trail.order(turn);
  }

  @Override
  public int key(int turn) {
    return keyOf[added[turn]];
  }

  @Override
  public boolean isLeft(int turn) {
    return true;
  }

  @Override
  public void append(int turn, Column to) {
    int step = step(added[turn]);
    to.appendFrom(values.get(step), added[turn] - from[step]);
  }
}
