package io.talion.interpreter.run;

import io.talion.compiler.emit.OpenDuty;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Moments;
import io.talion.interpreter.instant.Ticks;
import io.talion.interpreter.lower.Program.Opening;
import io.talion.interpreter.store.PointQueue;
import io.talion.interpreter.store.TimerWheel;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points at which something may be due while a batch is laid out: the deadlines that the events
 * of a duty's opener will have at the most, and those of every {@code every}. A point at which
 * nothing turns out to be due is an instant without effect.
 */
final class Points {
  private final Clocks clocks;
  private final List<Opening>[] openings;
  private final boolean[] opens;

  /** By kind: the distances of the deadlines that are times, and what is due at each distance. */
  private final long[][] distances;

  private final PointQueue[][] queues;
  private final List<PointQueue> all = new ArrayList<>();

  private final List<Ticks> timed;
  private final List<Ticks> counted;

  /** Other deadlines that are times. */
  private final TimerWheel times = new TimerWheel();

  private final List<Counted> counters = new ArrayList<>();
  private long next = Long.MAX_VALUE;
  private boolean started;

  /** Deadlines on a counter. */
  private record Counted(Clock clock, TimerWheel points) {}

  @SuppressWarnings("unchecked") // an array of lists
  Points(Clocks clocks, int kinds, List<Opening> openings, List<Ticks> ticks) {
    this.clocks = clocks;
    this.openings = new List[kinds];
    this.opens = new boolean[kinds];
    this.distances = new long[kinds][];
    this.queues = new PointQueue[kinds][];
    for (int k = 0; k < kinds; k++) {
      int kind = k;
      List<Opening> own = openings.stream().filter(o -> o.kind() == kind).toList();
      this.opens[k] = !own.isEmpty();
      this.openings[k] = own.stream().filter(o -> !o.clock().equals(Clock.TIME)).toList();
      this.distances[k] =
          own.stream()
              .filter(o -> o.clock().equals(Clock.TIME))
              .mapToLong(Opening::within)
              .distinct()
              .toArray();
      this.queues[k] = new PointQueue[distances[k].length];
      Arrays.setAll(queues[k], i -> new PointQueue());
      all.addAll(List.of(queues[k]));
      own.stream().map(Opening::clock).filter(c -> !clocks.isTimed(c)).forEach(this::count);
    }
    this.timed = ticks.stream().filter(t -> clocks.isTimed(t.clock())).toList();
    this.counted = ticks.stream().filter(t -> !clocks.isTimed(t.clock())).toList();
  }

  private void count(Clock clock) {
    if (counters.stream().noneMatch(c -> c.clock().equals(clock))) {
      counters.add(new Counted(clock, new TimerWheel()));
    }
  }

  /** The least time at which something is due; the greatest number if nothing is. */
  long nextTime() {
    return next;
  }

  /** Whether anything can be due at a point of a counter. */
  boolean isCounted() {
    return !counters.isEmpty() || !counted.isEmpty();
  }

  /** Whether all that is due follows from times alone, whatever events carry. */
  boolean isTimed() {
    boolean timed = !isCounted();
    for (List<Opening> others : openings) {
      timed &= others.isEmpty();
    }
    return timed;
  }

  /** What rows {@code from} to {@code to - 1} of a batch in order of time may open. */
  void expectAll(EventBatch batch, int from, int to) {
    for (int k = 0; k < distances.length; k++) {
      int[] rows = batch.of(k).sources();
      int first = Places.notBelow(rows, batch.of(k).size(), from);
      int last = Places.notBelow(rows, batch.of(k).size(), to);
      for (int i = 0; i < distances[k].length && first < last; i++) {
        queues[k][i].setAll(batch.coordinate(0), rows, first, last, distances[k][i]);
        next = Math.min(next, queues[k][i].next());
      }
    }
  }

  /** Whether events of a kind may open obligations. */
  boolean opens(int kind) {
    return opens[kind];
  }

  /** A row of a kind that may open obligations, in an instant. */
  void expect(int kind, Moments moments, int instant, EventBatch batch, int row) {
    long[] own = distances[kind];
    for (int i = 0; i < own.length; i++) {
      long due = batch.coordinate(0)[row] + own[i];
      queues[kind][i].set(due);
      next = Math.min(next, due);
    }
    List<Opening> others = openings[kind];
    for (int i = 0; i < others.size(); i++) {
      expect(others.get(i), moments, instant, batch.at(row));
    }
  }

  private void expect(Opening opening, Moments moments, int instant, Coordinates at) {
    Clock clock = opening.clock();
    long stamp = clocks.own(at, clock);
    long from = stamp == Coordinates.ABSENT ? moments.counter(instant, clock) : stamp;
    if (clocks.isTimed(clock)) {
      expect(clocks.endOf(clock, from + opening.within()));
    } else {
      of(clock).points().set(from + opening.within(), 0);
    }
  }

  private Counted of(Clock clock) {
    return counters.stream().filter(c -> c.clock().equals(clock)).findFirst().orElseThrow();
  }

  /** Something may be due at a time that is still to come. */
  void expect(long time) {
    times.set(time, 0);
    next = Math.min(next, time);
  }

  /** After an instant was laid out: drops what it reaches. */
  void reached(Moments moments, int instant, boolean begun) {
    if (moments.time(instant) >= next || (begun && !started)) {
      reached(moments.time(instant), moments.closesTime(instant), begun);
    }
    for (int i = 0; i < counters.size(); i++) {
      Counted counter = counters.get(i);
      TimerWheel points = counter.points();
      while (points.next() != Long.MAX_VALUE
          && moments.reaches(instant, counter.clock(), points.next())) {
        points.take();
      }
    }
  }

  /** Drops what a time reaches, which may be over; {@code begun}: events have come. */
  void reached(long time, boolean closes, boolean begun) {
    started = begun;
    while (times.next() < time || (times.next() == time && closes)) {
      times.take();
    }
    next = times.next();
    for (int i = 0; i < all.size(); i++) {
      PointQueue queue = all.get(i);
      while (queue.next() < time || (queue.next() == time && closes)) {
        queue.take();
      }
      next = Math.min(next, queue.next());
    }
    for (int i = 0; i < timed.size() && started; i++) {
      next = Math.min(next, timed.get(i).nextTime(clocks, closes ? time : time - 1));
    }
  }

  /** The first point that counters exceed which stood at {@code last}; null if there is none. */
  @Nullable Deadline exceeded(Counters last, Counters now) {
    List<Deadline> points = new ArrayList<>();
    for (Counted counter : counters) {
      points.add(new Deadline(counter.clock(), counter.points().next()));
    }
    for (Ticks tick : started ? counted : List.<Ticks>of()) {
      points.add(new Deadline(tick.clock(), tick.after(last.of(tick.clock()))));
    }
    return points.stream()
        .filter(d -> d.point() < now.of(d.clock()))
        .min(
            Comparator.comparingLong((Deadline d) -> blockOf(d, last))
                .thenComparing(d -> OpenDuty.rank(d.clock()))
                .thenComparingLong(Deadline::point))
        .orElse(null);
  }

  private static long blockOf(Deadline deadline, Counters last) {
    return deadline.clock().equals(Clock.BLOCK) ? deadline.point() : last.block();
  }
}
