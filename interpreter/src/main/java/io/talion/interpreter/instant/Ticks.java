package io.talion.interpreter.instant;

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

  /** The instants in which a point is due; how many there are. */
  public int due(Moments moments, int[] out) {
    return moments.clocks().isTimed(clock) ? dueAtTimes(moments, out) : dueAtCounts(moments, out);
  }

  private int dueAtTimes(Moments moments, int[] out) {
    int n = 0;
    long next = Long.MIN_VALUE;
    long last = moments.size() == 0 ? next : moments.time(moments.size() - 1);
    for (int i = 0; i < moments.size() && next <= last; i++) {
      long time = moments.time(i);
      if (time >= next) {
        next = nextTime(moments.clocks(), time - 1);
        if (next == time && moments.closesTime(i) && moments.closed(i) < time) {
          out[n++] = i;
        }
      }
    }
    return n;
  }

  private int dueAtCounts(Moments moments, int[] out) {
    int n = 0;
    for (int i = 0; i < moments.size(); i++) {
      long counter = moments.counter(i, clock);
      if (counter > moments.counterBefore(i, clock) && after(counter - 1) == counter) {
        out[n++] = i;
      }
    }
    return n;
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
  public long nextTime(Clocks clocks, long past) {
    return clocks.startOf(clock, after(clocks.pointAt(clock, past)));
  }
}
