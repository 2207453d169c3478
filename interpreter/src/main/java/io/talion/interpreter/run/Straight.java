package io.talion.interpreter.run;

import io.talion.interpreter.data.Moments;
import io.talion.trace.batch.EventBatch;
import java.util.Arrays;

/**
 * Rows of a batch that stand in order, laid out in one pass (semantics.md 2): each time is one
 * instant, and so is each point before it. Rows of one time are brought in canonical order; where
 * they make more than one instant, or one of them stands there twice, the pass ends.
 */
final class Straight {
  private static final int TIME = 0;
  private static final int BLOCK = 1;

  private final Points points;
  private final Group group;
  private EventBatch source;
  private int first;
  private int end;

  /** By row, counted from the first: the index of its instant. */
  private int[] instantOf = {};

  /** Where rows were not in canonical order: first row and end of each group, and its new order. */
  private int[] moves = new int[16];

  private int moved;

  /** Whether events have come. */
  private boolean begun;

  private int[] order = {};

  /** {@code group}, which is empty, is left empty. */
  Straight(Points points, Group group, EventBatch none) {
    this.points = points;
    this.group = group;
    this.source = none;
  }

  /**
   * Lays out instants until there are {@code most}, all rows up to {@code to} and points up to
   * {@code through} are taken, or rows do not let it.
   */
  void fill(Moments out, EventBatch batch, int from, int to, long through, int most) {
    begin(batch, from, to);
    out.room(most + 1);
    long[] times = out.times();
    long[] time = batch.coordinate(TIME);
    int[] instants = instantOf;
    int row = from;
    int n = 0;
    int started = Integer.MAX_VALUE;
    long due = points.nextTime();
    while (n < most) {
      long at = row < to ? time[row] : through + 1;
      if (due < at) {
        times[n++] = due;
        due = reached(due);
        continue;
      }
      if (row == to) {
        break;
      }
      int next = row + 1;
      if (next < to && time[next] == at) {
        next = group(time, row, to);
        if (next < 0) {
          break;
        }
        Arrays.fill(instants, row + 1 - from, next - from, n);
      }
      instants[row - from] = n;
      row = next;
      started = Math.min(started, n);
      times[n++] = at;
      if (at >= due || !begun) {
        begun = true;
        due = reached(at);
      }
    }
    end = row;
    out.extend(n, started);
  }

  private long reached(long time) {
    points.reached(time, true, begun);
    return points.nextTime();
  }

  /** Says whether events have come before. */
  void begun(boolean so) {
    begun = so;
  }

  private void begin(EventBatch batch, int from, int to) {
    source = batch;
    first = from;
    moved = 0;
    if (instantOf.length < to - from) {
      instantOf = new int[batch.size()];
      order = new int[batch.size()];
    }
  }

  /** Where the rows of a time end; less than 0 where they are not one instant, each once. */
  private int group(long[] time, int from, int to) {
    long[] block = source.coordinate(BLOCK);
    group.clear();
    int row = from;
    for (; row < to && time[row] == time[from]; row++) {
      group.add(row, block[row]);
    }
    group.sort(source);
    boolean one = group.end(source) == group.size();
    int changes = group.row(0) ^ from;
    for (int i = 1; i < group.size(); i++) {
      one = one && !group.isAgain(source, i);
      changes |= group.row(i) ^ from + i;
    }
    if (one && changes != 0) {
      move(from, row);
    }
    group.clear();
    return one ? row : -1;
  }

  private void move(int from, int to) {
    if (moved + 2 > moves.length) {
      moves = Arrays.copyOf(moves, moved * 2);
    }
    moves[moved++] = from;
    moves[moved++] = to;
    for (int row = from; row < to; row++) {
      order[row - first] = group.row(row - from);
    }
  }

  /** The first row, and the one behind the last. */
  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** By row, counted from the first. */
  int[] instants() {
    return instantOf;
  }

  /** Counters never fall: writes them instant by instant; gives the last. */
  long raise(int which, long before, int instants, long[] out) {
    long[] own = source.coordinate(which);
    long now = before;
    int i = 0;
    for (int row = first; row < end; row++) {
      for (int at = instantOf[row - first]; i < at; i++) {
        out[i] = now;
      }
      now = Math.max(now, own[row]);
    }
    Arrays.fill(out, i, instants, now);
    return now;
  }

  /** Gives each kind its rows. */
  void deal(KindRows[] kinds) {
    for (int k = 0; k < kinds.length; k++) {
      kinds[k].take(source.of(k), this);
    }
    for (int m = 0; m < moved; m += 2) {
      int to = moves[m + 1] - first;
      int from = moves[m] - first;
      while (from < to) {
        from = move(kinds, from, to);
      }
    }
  }

  /** The rows of a group that are of one kind stand together, in its columns as in the group. */
  private int move(KindRows[] kinds, int from, int to) {
    int kind = source.kinds()[order[from]];
    int least = source.rowsOfKind()[order[from]];
    int until = from + 1;
    for (; until < to && source.kinds()[order[until]] == kind; until++) {
      least = Math.min(least, source.rowsOfKind()[order[until]]);
    }
    for (int i = from; i < until; i++) {
      kinds[kind].move(least + i - from, source.rowsOfKind()[order[i]], order[i]);
    }
    return until;
  }
}
