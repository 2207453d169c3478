package io.talion.interpreter.run;

import io.talion.interpreter.data.Clocks;
import io.talion.interpreter.data.Instant;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * The deadlines that the events of a duty's opener will have at the most: they are known before the
 * duty is evaluated, so that whole batches of instants can be laid out. A point at which nothing
 * turns out to be due is an instant without effect.
 */
final class Forecast {
  private final Clock clock;
  private final int kind;
  private final long within;
  private final Clocks clocks;
  private final PriorityQueue<Long> points = new PriorityQueue<>();
  private long latest = Long.MIN_VALUE;

  /** For openers of a kind and a distance on a clock that is the same for all. */
  Forecast(Clock clock, int kind, long within, Clocks clocks) {
    this.clock = clock;
    this.kind = kind;
    this.within = within;
    this.clocks = clocks;
  }

  Clock clock() {
    return clock;
  }

  /** Events that may open obligations. */
  void expect(Instant instant, List<Event> events) {
    for (Event event : events) {
      if (event.kind().ordinal() == kind) {
        long own = clocks.own(event.at(), clock);
        add((own == Coordinates.ABSENT ? instant.counter(clock) : own) + within);
      }
    }
  }

  private void add(long point) {
    if (point != latest) {
      points.add(point);
      latest = point;
    }
  }

  /** The next time after an instant, on a timed clock. */
  long nextTime(Instant last) {
    drop(last);
    Long next = points.peek();
    return next == null ? Long.MAX_VALUE : clocks.endOf(clock, next);
  }

  /** The next point after an instant, on a counter. */
  OptionalLong nextPoint(Instant last) {
    drop(last);
    Long next = points.peek();
    return next == null ? OptionalLong.empty() : OptionalLong.of(next);
  }

  private void drop(Instant last) {
    while (!points.isEmpty() && last.reaches(clock, points.element())) {
      points.remove();
    }
  }
}
