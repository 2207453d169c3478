package io.talion.interpreter.run;

import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.instant.Raising;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;
import java.util.Arrays;

/**
 * Rows of a batch that stand in order, laid out in one pass (semantics.md 2): each time is one
 * instant, and so is each point before it. Where rows of one time make more than one instant, the
 * pass ends. Within an instant rows stand as they came: kinds put theirs in order.
 */
final class Straight implements Raising {
  private static final int TIME = 0;
  private static final int BLOCK = 1;

  private final Points points;
  private final boolean perLog;
  private EventBatch source;
  private int first;
  private int end;

  /** By row, counted from the first: the index of its instant. */
  private int[] instantOf = {};

  /** Instants laid out. */
  private int size;

  /** Instants in which no event stands. */
  private int[] bare = new int[16];

  private int bares;

  /** Whether events have come. */
  private boolean begun;

  /** Places in a block have instants of their own where {@code perLog}. */
  Straight(Points points, boolean perLog, EventBatch none) {
    this.points = points;
    this.perLog = perLog;
    this.source = none;
  }

  /**
   * Lays out instants until about {@code most} rows and as many points are taken, or all rows up to
   * {@code to} and points up to {@code through}, or rows do not let it.
   */
  void fill(Moments out, EventBatch batch, int from, int to, long through, int most) {
    begin(batch, from, to);
    long[] time = batch.coordinate(TIME);
    int stop = stop(time, to, most);
    out.room(stop - from);
    long due = points.nextTime();
    int row = from;
    while (bares < most) {
      if (row < stop && time[row] <= due) {
        row = run(time, row, stop, begun ? due : time[row], out.times());
        long last = time[row - 1];
        if (last >= due || !begun) {
          begun = true;
          due = reached(last);
        }
      } else if (row < stop || (stop == to && due <= through)) {
        out.room(size + 1 + stop - row);
        point(due, out.times());
        due = reached(due);
      } else {
        break;
      }
    }
    end = row;
    out.extend(size, row > from ? instantOf[0] : Integer.MAX_VALUE, this);
  }

  private void begin(EventBatch batch, int from, int to) {
    source = batch;
    first = from;
    size = 0;
    bares = 0;
    if (instantOf.length < to - from) {
      instantOf = new int[batch.size()];
    }
  }

  /** Where rows end of which each time is one instant: about {@code most} of them. */
  private int stop(long[] time, int to, int most) {
    int stop = Math.min(to, first + most);
    while (stop < to && stop > first && time[stop] == time[stop - 1]) {
      stop++;
    }
    return source.isEven() && !(perLog && RowOrder.hasPlaces(source)) ? stop : odd(time, stop);
  }

  /** Where the first time begins that is more than one instant. */
  private int odd(long[] time, int to) {
    long[] block = source.coordinate(BLOCK);
    int start = first;
    for (int row = first + 1; row < to; row++) {
      if (time[row] != time[row - 1]) {
        start = row;
      } else if (block[row] != block[start]
          || (perLog && !RowOrder.isOnePlace(source, row, start))) {
        return start;
      }
    }
    return to;
  }

  /** Rows of times up to {@code until}. */
  private int run(long[] time, int from, int to, long until, long[] times) {
    return time[to - 1] <= until && source.isDistinct()
        ? distinct(time, from, to, times)
        : any(time, from, to, until, times);
  }

  private int distinct(long[] time, int from, int to, long[] times) {
    System.arraycopy(time, from, times, size, to - from);
    int instant = size - from;
    for (int row = from; row < to; row++) {
      instantOf[row - first] = instant + row;
    }
    size += to - from;
    return to;
  }

  /** Without branches on which rows are of one time. */
  private int any(long[] time, int from, int to, long until, long[] times) {
    int[] instants = instantOf;
    int base = first;
    int instant = size - 1;
    long before = ~time[from];
    int row = from;
    for (; row < to && time[row] <= until; row++) {
      long now = time[row];
      long rise = now - before;
      instant += (int) ((rise | -rise) >>> Long.SIZE - 1);
      times[instant] = now;
      instants[row - base] = instant;
      before = now;
    }
    size = instant + 1;
    return row;
  }

  private void point(long due, long[] times) {
    if (bares == bare.length) {
      bare = Arrays.copyOf(bare, bares * 2);
    }
    bare[bares++] = size;
    times[size++] = due;
  }

  private long reached(long time) {
    points.reached(time, true, begun);
    return points.nextTime();
  }

  /** Says whether events have come before. */
  void begun(boolean so) {
    begun = so;
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

  /** Whether any instant has several rows. */
  boolean hasTies() {
    return end - first > size - bares;
  }

  @Override
  public boolean isSought(int counter) {
    return !source.isPresent(BLOCK + counter) || source.isRising(BLOCK + counter);
  }

  @Override
  public long at(int counter, int instant, long before) {
    int rows = Places.notBelow(instantOf, end - first, instant + 1);
    return rows == 0 || !source.isPresent(BLOCK + counter)
        ? before
        : Math.max(before, source.coordinate(BLOCK + counter)[first + rows - 1]);
  }

  @Override
  public void raise(int counter, long before, long[] out) {
    if (!source.isPresent(BLOCK + counter)) {
      Arrays.fill(out, 0, size, before);
      return;
    }
    long[] own = source.coordinate(BLOCK + counter);
    long now = before;
    for (int row = first; row < end; row++) {
      now = Math.max(now, own[row]);
      out[instantOf[row - first]] = now;
    }
    for (int i = 0; i < bares; i++) {
      out[bare[i]] = bare[i] == 0 ? before : out[bare[i] - 1];
    }
  }
}
