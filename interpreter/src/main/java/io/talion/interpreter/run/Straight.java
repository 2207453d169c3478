package io.talion.interpreter.run;

import io.talion.interpreter.instant.Moments;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;
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
  private final Ranks ranks = new Ranks();
  private EventBatch source;
  private int first;
  private int end;

  /** By row, counted from the first: the index of its instant. */
  private int[] instantOf = {};

  /** Where rows were not in canonical order: first row and end of each group, and its new order. */
  private int[] moves = new int[16];

  private int moved;
  private int[] order = {};

  /** Instants in which no event stands. */
  private int[] bare = new int[16];

  private int bares;

  /** Whether events have come. */
  private boolean begun;

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
    out.room(most);
    long[] times = out.times();
    long[] time = batch.coordinate(TIME);
    long due = points.nextTime();
    int n = 0;
    int row = from;
    while (n < most && (row < to || due <= through)) {
      if (row == to || due < time[row]) {
        point(n);
        times[n++] = due;
        due = reached(due);
      } else {
        int next = row + 1 < to && time[row + 1] == time[row] ? group(time, row, to, n) : row + 1;
        if (next < 0) {
          break;
        }
        instantOf[row - from] = n;
        times[n++] = time[row];
        if (time[row] >= due || !begun) {
          begun = true;
          due = reached(time[row]);
        }
        row = next;
      }
    }
    end = row;
    out.extend(n, row > from ? instantOf[0] : Integer.MAX_VALUE);
  }

  private void point(int instant) {
    if (bares == bare.length) {
      bare = Arrays.copyOf(bare, bares * 2);
    }
    bare[bares++] = instant;
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
    bares = 0;
    if (instantOf.length < to - from) {
      instantOf = new int[batch.size()];
      order = new int[batch.size()];
    }
  }

  /** Where the rows of a time end; less than 0 where they are not one instant, each once. */
  private int group(long[] time, int from, int to, int instant) {
    long[] block = source.coordinate(BLOCK);
    long one = 0;
    int end = from + 1;
    for (; end < to && time[end] == time[from]; end++) {
      one |= block[end] ^ block[from];
    }
    int n = end - from;
    int at = from - first;
    boolean few = one == 0 && n <= Ranks.MOST && !RowOrder.hasPlaces(source);
    if (!(few && ranks.order(source, from, n, order, at)) && !arrange(from, end)) {
      return -1;
    }
    Arrays.fill(instantOf, at, end - first, instant);
    int changes = 0;
    for (int i = 0; i < n; i++) {
      changes |= order[at + i] ^ from + i;
    }
    if (changes != 0) {
      move(from, end);
    }
    return end;
  }

  /** Any rows of one time: whether they are one instant, each once. */
  private boolean arrange(int from, int to) {
    group.clear();
    for (int row = from; row < to; row++) {
      group.add(row, source.coordinate(BLOCK)[row]);
    }
    group.sort(source);
    boolean one = group.end(source) == group.size();
    for (int i = 0; i < group.size(); i++) {
      one = one && (i == 0 || !group.isAgain(source, i));
      order[from - first + i] = group.row(i);
    }
    group.clear();
    return one;
  }

  private void move(int from, int to) {
    if (moved + 2 > moves.length) {
      moves = Arrays.copyOf(moves, moved * 2);
    }
    moves[moved++] = from;
    moves[moved++] = to;
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

  /** Writes a counter, which never falls, instant by instant; gives the last. */
  long raise(int which, long before, long[] out) {
    long[] own = source.coordinate(which);
    int[] instants = instantOf;
    long now = before;
    for (int row = first; row < end; row++) {
      now = Math.max(now, own[row]);
      out[instants[row - first]] = now;
    }
    for (int i = 0; i < bares; i++) {
      out[bare[i]] = bare[i] == 0 ? before : out[bare[i] - 1];
    }
    return now;
  }

  /** Gives each kind its rows. */
  void deal(KindRows[] kinds) {
    for (int k = 0; k < kinds.length; k++) {
      kinds[k].take(source.of(k), this);
    }
    boolean places = RowOrder.hasPlaces(source);
    for (int m = 0; m < moved; m += 2) {
      int from = moves[m] - first;
      int to = moves[m + 1] - first;
      if (places) {
        byKind(from, to, kinds.length);
      }
      int kind = source.kinds()[order[from]];
      if (kind == source.kinds()[order[to - 1]]) {
        kinds[kind].move(source, order, from, to, source.rowsOfKind()[moves[m]]);
      } else {
        deal(kinds, from, to);
      }
    }
  }

  /**
   * Brings the rows of each kind together: places in their blocks come before kinds in the order.
   */
  private void byKind(int from, int to, int kinds) {
    int[] kind = source.kinds();
    int[] next = new int[kinds + 1];
    for (int i = from; i < to; i++) {
      next[kind[order[i]] + 1]++;
    }
    for (int k = 0; k < kinds; k++) {
      next[k + 1] += next[k];
    }
    int[] rows = Arrays.copyOfRange(order, from, to);
    for (int row : rows) {
      order[from + next[kind[row]]++] = row;
    }
  }

  /** The rows of a group that are of one kind stand together, in its columns as in the group. */
  private void deal(KindRows[] kinds, int from, int to) {
    int[] rowOfKind = source.rowsOfKind();
    int until;
    for (int i = from; i < to; i = until) {
      int kind = source.kinds()[order[i]];
      int least = rowOfKind[order[i]];
      for (until = i + 1; until < to && source.kinds()[order[until]] == kind; until++) {
        least = Math.min(least, rowOfKind[order[until]]);
      }
      kinds[kind].move(source, order, i, until, least);
    }
  }
}
