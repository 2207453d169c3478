package io.talion.interpreter.instant;

import io.talion.trace.type.Clock;
import org.jspecify.annotations.Nullable;

/**
 * An instant: the events of equal time and block, or a point that no event hits (semantics.md 2).
 * Instants are numbered by {@code order} over the whole run, and everything that happens is
 * compared by that number.
 *
 * @param closed the last time before it that is over: what was due then was done
 * @param before the counters before it
 * @param counters the counters in it
 * @param started whether an event has moved the clocks, in it or before
 * @param closesTime whether no further instant of its time follows: what is due at that time is due
 * @param passing the counter whose point this is an instant of its own for
 */
public record Instant(
    Clocks clocks,
    long order,
    long time,
    long closed,
    Counters before,
    Counters counters,
    boolean started,
    boolean closesTime,
    @Nullable Clock passing) {

  /** Before anything has happened. */
  public static Instant beginning(Clocks clocks, long time) {
    return new Instant(clocks, 0, time, -1, Counters.ZERO, Counters.ZERO, false, false, null);
  }

  /** A later time at which nothing happens: where a question is put. */
  public Instant later(long at) {
    return new Instant(clocks, order + 1, at, time, counters, counters, started, true, null);
  }

  /** Where a clock stands: computed where it is declared, else the counter. */
  public long point(Clock clock) {
    return clocks.isTimed(clock) ? clocks.pointAt(clock, time) : counters.of(clock);
  }

  /** The greatest value that an event up to here carried. */
  public long counter(Clock clock) {
    return counters.of(clock);
  }

  /** Whether a deadline has come (semantics.md 2). */
  public boolean reaches(Clock clock, long deadline) {
    if (!clocks.isTimed(clock)) {
      long now = counters.of(clock);
      return deadline < now || (deadline == now && clock.equals(passing));
    }
    long end = clocks.endOf(clock, deadline);
    return end < time || (end == time && closesTime);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Instant i && i.order == order && i.clocks == clocks;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(order);
  }
}
