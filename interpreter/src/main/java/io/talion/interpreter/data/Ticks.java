package io.talion.interpreter.data;

import io.talion.compiler.core.Trigger;
import io.talion.trace.type.Clock;

/**
 * The points of {@code every d from t}: t + k·d with k ≥ 1, at or after the first event
 * (semantics.md 28), in units of its clock.
 */
public record Ticks(Clock clock, long period, long from) {
  public static Ticks of(Trigger.Every every) {
    return new Ticks(every.clock(), every.period(), every.from());
  }

  /** The first point after {@code past}. */
  public long after(long past) {
    long k = Math.floorDiv(past - from, period) + 1;
    return from + Math.max(1, k) * period;
  }

  /** Whether a point is due in an instant. */
  public boolean due(Instant now) {
    if (!now.clocks().isTimed(clock)) {
      long counter = now.counter(clock);
      return counter > now.before().of(clock) && after(counter - 1) == counter;
    }
    return now.closesTime()
        && now.closed() < now.time()
        && nextTime(now.clocks(), now.time() - 1) == now.time();
  }

  /** The point of a counter that comes next after an instant. */
  public long nextPoint(Instant last) {
    return after(last.counter(clock));
  }

  /** The time of the next point of a timed clock after an instant. */
  public long nextTime(Instant last) {
    return nextTime(last.clocks(), last.closesTime() ? last.time() : last.time() - 1);
  }

  /** The first time after {@code past} at which a point of a timed clock is due. */
  private long nextTime(Clocks clocks, long past) {
    return clocks.startOf(clock, after(clocks.pointAt(clock, past)));
  }
}
