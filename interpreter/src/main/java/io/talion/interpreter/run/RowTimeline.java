package io.talion.interpreter.run;

import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The sequence of instants over the rows of a batch (semantics.md 2, 3 and 43): what {@link
 * Timeline} does event by event, laid out in columns. No object is made for an event.
 */
final class RowTimeline {
  private static final int TIME = 0;
  private static final int BLOCK = 1;
  private static final int SLOT = 2;
  private static final int EPOCH = 3;

  private final Clocks clocks;
  private final Points points;
  private final RowSink sink;
  private final Group group;
  private final boolean blocksFromTime;
  private final long span;
  private EventBatch source;
  private int[] sequence = {};
  private int next;
  private int end;
  private long through = Long.MIN_VALUE;
  private long block;
  private long slot;
  private long epoch;
  private boolean started;

  /** Whether the rows stand in order and all of them are accepted: they are laid out at once. */
  private boolean ordered;

  /** Whether the points of all rows are known before they are laid out. */
  private boolean foreseen;

  private boolean laid;

  private final Straight straight;

  /** Whether any row of the batch has a block, and whether any has a slot or an epoch. */
  private boolean blocks;

  private boolean slots;

  /** Takes each row that stands in an instant, each once, in canonical order. */
  interface RowSink {
    void take(EventBatch source, int row, Moments moments, int instant);

    /** The rows of an instant are complete. */
    void complete(Moments moments, int instant);

    /** A row that is the event before it once more. */
    void again();
  }

  /** Chunks reach over less than {@code span}. */
  RowTimeline(Clocks clocks, Points points, RowSink sink, EventBatch none, long span) {
    this.span = span;
    this.clocks = clocks;
    this.points = points;
    this.sink = sink;
    this.source = none;
    this.group = new Group(clocks.instantPerLog());
    this.straight = new Straight(points, clocks.instantPerLog(), none);
    this.blocksFromTime = clocks.declared(Clock.BLOCK);
  }

  /** Rows {@code order[from..to)} of a batch, by time; points up to {@code upTo} are due. */
  void feed(EventBatch batch, int[] order, int from, int to, long upTo) {
    source = batch;
    sequence = order;
    next = from;
    end = to;
    through = upTo;
    blocks = batch.isPresent(BLOCK);
    slots = batch.isPresent(SLOT) || batch.isPresent(EPOCH);
    ordered = false;
    foreseen = false;
  }

  /**
   * Rows that stand in order.
   *
   * @param plain whether all of them are accepted
   */
  void feed(EventBatch batch, int[] order, int from, int to, long upTo, boolean plain) {
    feed(batch, order, from, to, upTo);
    foreseen = points.isTimed();
    ordered = foreseen && plain;
    if (foreseen) {
      points.expectAll(batch, from, to);
    }
  }

  /** Rows that {@link #fill} laid out at once; null if it told them one by one. */
  @Nullable Straight straight() {
    return laid ? straight : null;
  }

  /** Lays out instants until there are {@code rows} rows and instants, or no more. */
  void fill(Moments out, int rows) {
    laid = ordered && group.isEmpty() && next < end && span == Long.MAX_VALUE;
    if (laid) {
      straight.begun(started);
      straight.fill(out, source, next, end, through, rows);
      laid = out.size() > 0;
    }
    if (laid) {
      started |= straight.end() > next;
      next = straight.end();
    } else {
      reach(out.before().counters());
      walk(out, rows);
    }
  }

  private void walk(Moments out, int rows) {
    long[] time = source.coordinate(TIME);
    int n = 0;
    while (n < rows && !isOut(out, time)) {
      if (!group.isEmpty()) {
        n += part(out);
      } else if (next == end) {
        if (points.nextTime() > through) {
          return;
        }
        point(out, points.nextTime());
        n++;
      } else {
        int row = sequence[next];
        long at = time[row];
        if (points.nextTime() < at) {
          point(out, points.nextTime());
          n++;
        } else if (next + 1 == end || time[sequence[next + 1]] != at) {
          if (exceeded(out, at, row)) {
            n++;
          } else {
            next++;
            single(out, at, row);
            n += 2;
          }
        } else {
          gather(time, at);
        }
      }
    }
  }

  /** Whether what comes next is too far from the first instant. */
  private boolean isOut(Moments out, long[] time) {
    if (span == Long.MAX_VALUE || out.size() == 0 || !group.isEmpty()) {
      return false;
    }
    long row = next == end ? Long.MAX_VALUE : time[sequence[next]];
    return Math.min(points.nextTime(), row) - out.time(0) >= span;
  }

  private void point(Moments out, long at) {
    complete(out, out.add(at, true, block, slot, epoch, false, null));
  }

  private void complete(Moments out, int instant) {
    points.reached(out, instant, started);
    sink.complete(out, instant);
  }

  private void single(Moments out, long at, int row) {
    raise(row);
    started = true;
    int instant = out.add(at, true, block, slot, epoch, true, null);
    take(out, instant, row);
    complete(out, instant);
  }

  private void take(Moments out, int instant, int row) {
    EventBatch batch = source;
    int kind = batch.kinds()[row];
    if (!foreseen && points.opens(kind)) {
      points.expect(kind, out, instant, batch, row);
    }
    sink.take(batch, row, out, instant);
  }

  private void raise(int row) {
    if (blocks) {
      block = Math.max(block, source.coordinate(BLOCK)[row]);
    }
    if (slots) {
      slot = Math.max(slot, source.coordinate(SLOT)[row]);
      epoch = Math.max(epoch, source.coordinate(EPOCH)[row]);
    }
  }

  /** The rows of one time. */
  private void gather(long[] time, long at) {
    group.clear();
    while (next < end && time[sequence[next]] == at) {
      int row = sequence[next++];
      long own = source.coordinate(BLOCK)[row];
      if (own == Coordinates.ABSENT && blocksFromTime) {
        own = clocks.pointAt(Clock.BLOCK, at);
      }
      group.add(row, own == Coordinates.ABSENT ? block : own);
    }
    group.sort(source);
  }

  /** The next instant of a group, or a point that it exceeds. */
  private int part(Moments out) {
    int from = group.from();
    int to = group.end(source);
    long at = source.coordinate(TIME)[group.row(from)];
    if (points.isCounted()) {
      Counters raised = counters();
      for (int i = from; i < to; i++) {
        raised = raised.raised(source.at(group.row(i)));
      }
      if (exceeded(out, at, raised)) {
        return 1;
      }
    }
    for (int i = from; i < to; i++) {
      raise(group.row(i));
    }
    started = true;
    boolean closes = to == group.size();
    int instant = out.add(at, closes, block, slot, epoch, true, null);
    for (int i = from; i < to; i++) {
      if (i > from && group.isAgain(source, i)) {
        sink.again();
      } else {
        take(out, instant, group.row(i));
      }
    }
    group.take(to);
    complete(out, instant);
    return to - from + 1;
  }

  private boolean exceeded(Moments out, long at, int row) {
    return points.isCounted() && exceeded(out, at, counters().raised(source.at(row)));
  }

  private void reach(Counters now) {
    block = now.block();
    slot = now.slot();
    epoch = now.epoch();
  }

  private Counters counters() {
    return new Counters(block, slot, epoch);
  }

  /** An instant of its own for a point that the next one exceeds. */
  private boolean exceeded(Moments out, long at, Counters raised) {
    Counters last = counters();
    @Nullable Deadline point = raised.equals(last) ? null : points.exceeded(last, raised);
    if (point == null) {
      return false;
    }
    reach(last.with(point.clock(), point.point()));
    complete(out, out.add(at, false, block, slot, epoch, false, point.clock()));
    return true;
  }
}
