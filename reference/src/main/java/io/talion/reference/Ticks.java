package io.talion.reference;

import io.talion.compiler.core.Trigger.Every;
import io.talion.trace.type.Clock;
import java.util.Optional;

/**
 * The points of {@code every d from t}: t + k·d with k ≥ 1, at or after the first event
 * (semantics.md 28), in units of its clock.
 */
record Ticks(Every every) {
  /** The first point after {@code past}. */
  long after(long past) {
    long k = Math.floorDiv(past - every.from(), every.period()) + 1;
    return every.from() + Math.max(1, k) * every.period();
  }

  /** Whether a point is due in this instant. */
  boolean due(Moment now) {
    if (now.clocks().isCounter(every.clock())) {
      long counter = now.counters().of(every.clock());
      return counter > now.before().of(every.clock()) && after(counter - 1) == counter;
    }
    return now.closesTime()
        && now.closed() < now.time()
        && time(now.clocks(), now.time() - 1) == now.time();
  }

  /** The next point after an instant; none before the first event. */
  Optional<Deadline> next(Moment last) {
    if (!last.started()) {
      return Optional.empty();
    }
    if (last.clocks().isCounter(every.clock())) {
      long point = after(last.counters().of(every.clock()));
      return Optional.of(new Deadline(every.clock(), point));
    }
    long over = last.closesTime() ? last.time() : last.time() - 1;
    return Optional.of(new Deadline(Clock.TIME, time(last.clocks(), over)));
  }

  /** The first time after {@code past} at which a point is due. */
  private long time(Clocks clocks, long past) {
    long reached = clocks.point(every.clock(), past).orElseThrow();
    return clocks.start(every.clock(), after(reached));
  }
}
