package io.talion.interpreter.data;

import io.talion.interpreter.instant.Instant;
import io.talion.trace.type.Clock;

/**
 * A later stage that waits for its instant (semantics.md 26).
 *
 * @param clock a counter, or time
 * @param point at which it is due
 * @param number in the order in which stages were planned
 */
public record Pending(Firing base, Clock clock, long point, long number) {
  /** Whether an instant is the one, or past it. */
  boolean isDue(Instant now) {
    return clock.equals(Clock.TIME) ? now.reaches(Clock.TIME, point) : now.counter(clock) >= point;
  }
}
