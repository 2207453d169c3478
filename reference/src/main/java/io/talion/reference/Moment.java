package io.talion.reference;

import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Optional;

/**
 * An instant: the events of equal time and block, or a point that no event hits (semantics.md 2).
 *
 * @param index position among the instants evaluated
 * @param closed the last time before it that is over: what was due then was done
 * @param before the counters before it
 * @param counters the counters in it
 * @param started whether an event has moved the clocks, in it or before
 * @param closesTime whether no further instant of its time follows: what is due at that time is due
 * @param passing the counter whose point this is an instant of its own for
 */
record Moment(
    Clocks clocks,
    int index,
    long time,
    long closed,
    Counters before,
    Counters counters,
    boolean started,
    boolean closesTime,
    Optional<Clock> passing) {

  /** Where the clock stands. */
  long now(Clock clock) {
    return clocks.point(clock, time).orElseGet(() -> counters.of(clock));
  }

  /** What an element made in this instant carries. */
  Coordinates coordinates() {
    return new Coordinates(
        time,
        now(Clock.BLOCK),
        now(Clock.SLOT),
        now(Clock.EPOCH),
        Coordinates.ABSENT,
        Coordinates.ABSENT);
  }

  /**
   * Whether a deadline has come: a time in the last instant of that time, a counter when it is
   * exceeded, which is what its own instant stands for.
   */
  boolean reaches(Clock clock, long deadline) {
    if (clocks.isCounter(clock)) {
      long now = counters.of(clock);
      return deadline < now || (deadline == now && passing.equals(Optional.of(clock)));
    }
    long end = clocks.end(clock, deadline);
    return end < time || (end == time && closesTime);
  }

  /** A later time at which nothing happens: where a question is put. */
  Moment later(long at) {
    return new Moment(
        clocks, index + 1, at, time, counters, counters, started, true, Optional.empty());
  }
}
