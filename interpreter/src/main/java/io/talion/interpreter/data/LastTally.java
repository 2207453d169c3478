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
 * (language.md section 11, bounded fold). The steps of a chunk wait where they were computed, and
 * of keys that are only told again what they had nothing is to be done. Who reads at a few instants
 * looks for the last steps up to them; for who reads at many, all are put in order. When the chunk
 * is over, only the last step of each key matters.
 */
public final class LastTally implements Tallied, Turned, Held, IdHolder {
  /** Which of two steps of one key in one instant comes first: step and row of each. */
  @FunctionalInterface
  public interface Ties {
    int compare(int step, int row, int otherStep, int otherRow);
  }

  private static final int NEVER = LastTurns.NEVER;

  /** To put turns in order costs as much as to look at each of them so often, and all instants. */
  private static final int FEW = 8;

  private final RunState state;
  private final Coding coding;
  private final DenseKeys keys;
  private final TallyValues before;
  private final News news;
  private final LastTurns turns = new LastTurns();
  private final Trail trail = new Trail();

  // By step: its rows.
  private final List<int[]> keysOf = new ArrayList<>();
  private final List<At> ats = new ArrayList<>();
  private final List<Column> values = new ArrayList<>();

  // Of the chunk, from when its steps are there until it is over.
  private @Nullable Moments moments;
  private @Nullable Ties ties;

  /** How often somebody looked. */
  private int looks;

  /** In the order of instants: the number of a turn as it was added. */
  private int[] added = new int[64];

  private int[] next = new int[64];
  private boolean isArranged;
  private final Column left;

  public LastTally(RunState state, List<Coding> parameters, Coding value) {
    this.state = state;
    this.coding = value;
    this.keys = new DenseKeys(parameters);
    this.before = new TallyValues(value);
    this.news = new News(before);
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
    int[] of = state.selection(at.size());
    keys.of(keyColumns, at.size(), of);
    keysOf.add(of);
    ats.add(at);
    values.add(value);
  }

  /** All steps of a chunk are added. */
  public void complete(Moments instants, Ties order) {
    moments = instants;
    ties = order;
    state.holds(this);
    for (int step = 0; step < values.size(); step++) {
      news.look(keysOf.get(step), values.get(step), ats.get(step).size());
    }
    for (int step = 0; step < values.size(); step++) {
      At at = ats.get(step);
      news.add(keysOf.get(step), at.indexes(), at.size(), turns);
    }
    news.clear(turns);
  }

  /**
   * Whether the last turns up to an instant are found; false where so much was asked for that turns
   * are better put in order.
   */
  private boolean looks(long order) {
    Moments instants = moments;
    if (instants == null || turns.size() == 0) {
      return true;
    }
    int instant = (int) Math.clamp(order - instants.order(0), NEVER, Integer.MAX_VALUE - 1);
    if (isArranged || turns.isFound(instant)) {
      return !isArranged;
    }
    if (looks * turns.size() > FEW * turns.size() + instants.size()) {
      arrange(instants);
      return false;
    }
    looks++;
    turns.find(instant, this::compare);
    return true;
  }

  /** Puts the steps of the chunk in order, for those who read. */
  private void arrange(Moments instants) {
    isArranged = true;
    sort(instants.size());
    for (int place = 0; place < turns.size(); place++) {
      int key = turns.key(added[place]);
      long order = instants.order(turns.instant(added[place]));
      int last = trail.last(key);
      trail.add(key, order, last);
      if (last != NEVER && trail.order(last) == order) {
        settle(place);
      }
    }
  }

  /** By instant; those of one as they were added. */
  private void sort(int instants) {
    int size = turns.size();
    if (next.length <= instants) {
      next = new int[Math.max(instants + 1, next.length * 2)];
    }
    if (added.length < size) {
      added = new int[Math.max(size, added.length * 2)];
    }
    Arrays.fill(next, 0, instants + 1, 0);
    for (int i = 0; i < size; i++) {
      next[turns.instant(i) + 1]++;
    }
    for (int i = 1; i <= instants; i++) {
      next[i] += next[i - 1];
    }
    for (int i = 0; i < size; i++) {
      added[next[turns.instant(i)]++] = i;
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
    int x = turns.step(a);
    int y = turns.step(b);
    return Objects.requireNonNull(ties).compare(x, turns.row(a), y, turns.row(b));
  }

  /** The last value of each key is what the next chunk finds. */
  @Override
  public void absorb() {
    turns.find(Integer.MAX_VALUE, this::compare);
    for (int step = 0; step < turns.steps(); step++) {
      int n = turns.left(step);
      before.take(turns.leftKeys(), left(step, n), n);
    }
    before.over();
    if (isArranged) {
      trail.clear();
    }
    isArranged = false;
    looks = 0;
    moments = null;
    ties = null;
    keysOf.clear();
    ats.clear();
    values.clear();
    turns.clear();
  }

  /** The values of n turns that are left of a step. */
  private Column left(int step, int n) {
    return Rows.gather(left, values.get(step), turns.leftRows(), n);
  }

  @Override
  public void mark(HeldIds held) {
    keys.mark(held);
    held.mark(before.column());
  }

  @Override
  public Column read(Column[] asked, At at, Column initial) {
    int n = at.size();
    int[] of = keys.find(asked, n);
    Column out = state.column(coding, n);
    TallyValues.shape(out, values.isEmpty() ? before.column() : values.get(0), n);
    trail.read();
    for (int i = 0; i < n; i++) {
      value(of[i], turn(of[i], at.order(i)), out, i, initial);
    }
    return out;
  }

  /** The last turn of a key up to an instant, or never. */
  private int turn(int key, long order) {
    if (looks(order)) {
      return turns.latest(key);
    }
    int place = (int) trail.at(key, order, trail.last(key));
    return place == NEVER ? NEVER : added[place];
  }

  private void value(int key, int turn, Column out, int row, Column initial) {
    if (turn != NEVER) {
      int step = turns.step(turn);
      Scatter.row(out, row, values.get(step), turns.row(turn));
    } else {
      before.read(key, initial, out, row);
    }
  }

  @Override
  public boolean tell(long order, TallyTotal total) {
    if (!looks(order)) {
      return false;
    }
    for (int step = 0; step < turns.steps(); step++) {
      int n = turns.left(step);
      total.suppose(turns.leftKeys(), left(step, n), n);
    }
    return true;
  }

  @Override
  public int turns() {
    if (!isArranged && moments != null) {
      arrange(moments);
    }
    return turns.size();
  }

  @Override
  public long order(int turn) {
    return trail.order(turn);
  }

  @Override
  public int key(int turn) {
    return turns.key(added[turn]);
  }

  @Override
  public boolean isLeft(int turn) {
    return true;
  }

  @Override
  public void append(int turn, Column to) {
    int step = turns.step(added[turn]);
    to.appendFrom(values.get(step), turns.row(added[turn]));
  }
}
