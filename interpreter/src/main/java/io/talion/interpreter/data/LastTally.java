package io.talion.interpreter.data;

import io.talion.interpreter.column.Scatter;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.value.None;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tally none of whose steps reads what it finds, so that its value is that of the last step taken
 * (language.md section 11, bounded fold). The steps of a chunk stay where they were computed, and
 * are but put in order.
 */
public final class LastTally implements Tallied, Turned, Held {
  /** Which of two steps of one key in one instant comes first: step and row of each. */
  @FunctionalInterface
  public interface Ties {
    int compare(int step, int row, int otherStep, int otherRow);
  }

  private static final int NEVER = -1;

  private final RunState state;
  private final Coding coding;
  private final DenseKeys keys;
  private final Column before;
  private final Trail trail = new Trail();
  private final List<TallyTotal> totals = new ArrayList<>();
  private final List<Column> values = new ArrayList<>();
  private boolean[] known = new boolean[16];

  // As added: steps one after the other.
  private int[] from = new int[4];
  private int[] keyOf = new int[64];
  private int[] instantOf = new int[64];
  private int size;

  /** In the order of instants: the number of a turn as it was added. */
  private int[] added = new int[64];

  private int[] next = new int[64];

  public LastTally(RunState state, List<Coding> parameters, Coding value) {
    this.state = state;
    this.coding = value;
    this.keys = new DenseKeys(parameters);
    this.before = new Column(value);
  }

  /** A total that follows. */
  void follow(TallyTotal total) {
    totals.add(total);
  }

  /** Adds the rows of the next step that are taken: their keys, instants and values. */
  public void add(Column[] of, At at, Column value) {
    int n = at.size();
    if (keyOf.length < size + n) {
      keyOf = Arrays.copyOf(keyOf, Math.max(size + n, keyOf.length * 2));
      instantOf = Arrays.copyOf(instantOf, keyOf.length);
    }
    System.arraycopy(keys.of(of, n), 0, keyOf, size, n);
    for (int i = 0; i < n; i++) {
      instantOf[size + i] = at.index(i);
    }
    values.add(value);
    if (values.size() == from.length) {
      from = Arrays.copyOf(from, from.length * 2);
    }
    size += n;
    from[values.size()] = size;
  }

  /** All steps of a chunk are added. */
  public void arrange(Moments moments, Ties ties) {
    if (size == 0) {
      values.clear();
      return;
    }
    state.holds(this);
    sort(moments.size());
    for (int place = 0; place < size; place++) {
      int key = keyOf[added[place]];
      long order = moments.order(instantOf[added[place]]);
      int last = trail.last(key);
      trail.add(key, order, last);
      if (last != NEVER && trail.order(last) == order) {
        settle(place, ties);
      }
    }
    totals.forEach(TallyTotal::begin);
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
  private void settle(int place, Ties ties) {
    int at = place;
    int earlier = (int) trail.before(at);
    while (earlier != NEVER
        && trail.order(earlier) == trail.order(at)
        && compare(added[earlier], added[at], ties) > 0) {
      int moved = added[at];
      added[at] = added[earlier];
      added[earlier] = moved;
      at = earlier;
      earlier = (int) trail.before(at);
    }
  }

  private int compare(int a, int b, Ties ties) {
    int x = step(a);
    int y = step(b);
    return ties.compare(x, a - from[x], y, b - from[y]);
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
    totals.forEach(TallyTotal::end);
    for (int place = 0; place < size; place++) {
      if (trail.isLast(place)) {
        int key = key(place);
        reach(key);
        int step = step(added[place]);
        Scatter.row(before, key, values.get(step), added[place] - from[step]);
        known[key] = true;
      }
    }
    trail.clear();
    values.clear();
    size = 0;
  }

  private void reach(int key) {
    while (before.size() <= key) {
      before.append(None.NONE);
    }
    if (known.length <= key) {
      known = Arrays.copyOf(known, Math.max(key + 1, known.length * 2));
    }
  }

  @Override
  public Column read(Column[] asked, At at, Column initial) {
    int n = at.size();
    int[] of = keys.find(asked, n);
    Column out = state.column(coding, n);
    Column like = values.isEmpty() ? before : values.get(0);
    boolean words = like.form() == Form.LONG || like.form() == Form.WIDE;
    out.reset(words ? like.form() : Form.OBJECT, words ? like.denominator() : 1, n);
    if (out.form() == Form.WIDE) {
      Arrays.fill(out.hi(), 0, n, 0);
    }
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
    } else if (key >= 0 && key < known.length && known[key]) {
      Scatter.row(out, row, before, key);
    } else {
      Scatter.row(out, row, initial, row);
    }
  }

  @Override
  public int turns() {
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
  public boolean isLast(int turn) {
    return trail.isLast(turn);
  }

  @Override
  public void append(int turn, Column to) {
    int step = step(added[turn]);
    to.appendFrom(values.get(step), added[turn] - from[step]);
  }
}
