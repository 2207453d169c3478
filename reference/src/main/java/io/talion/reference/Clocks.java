package io.talion.reference;

import io.talion.compiler.core.Terms;
import io.talion.compiler.core.Terms.CountedClock;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The clocks that are computed from time (semantics.md 2): those that {@code terms} declare and, in
 * tests, the chain's own (semantics.md 32). All others are counters that events carry.
 *
 * @param instantPerLog whether each place in a block has an instant of its own (semantics.md 86)
 */
record Clocks(List<TimedClock> timed, List<CountedClock> counted, boolean instantPerLog) {
  private static final BigInteger END_OF_TIME = BigInteger.valueOf(Long.MAX_VALUE / 2);

  static Clocks of(Terms terms, boolean testing) {
    List<TimedClock> all = new ArrayList<>(terms.clocks());
    if (testing) {
      TestTime.CLOCKS.forEach(c -> addIfAbsent(all, c));
    }
    return new Clocks(List.copyOf(all), terms.counted(), terms.instantPerLog());
  }

  /** Time, the chain's counters and what is declared. */
  List<Clock> all() {
    Stream<Clock> known = Stream.of(Clock.TIME, Clock.BLOCK, Clock.SLOT, Clock.EPOCH);
    return Stream.concat(known, timed.stream().map(TimedClock::clock)).distinct().toList();
  }

  private static void addIfAbsent(List<TimedClock> all, TimedClock clock) {
    if (all.stream().noneMatch(c -> c.clock().equals(clock.clock()))) {
      all.add(clock);
    }
  }

  private Optional<TimedClock> find(Clock clock) {
    for (TimedClock each : timed) {
      if (each.clock().equals(clock)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether the clock is only what events say. Time itself is none. */
  boolean isCounter(Clock clock) {
    return !clock.equals(Clock.TIME) && find(clock).isEmpty();
  }

  /** Whether the clock counts events: where an element stands is decided by its instant. */
  boolean isCounted(Clock clock) {
    return counted.stream().anyMatch(c -> c.clock().equals(clock));
  }

  /** The clock's point at a time; empty for a counter. */
  OptionalLong point(Clock clock, long time) {
    if (clock.equals(Clock.TIME)) {
      return OptionalLong.of(time);
    }
    return find(clock)
        .map(c -> Math.floorDiv(time - c.fromMillis(), c.periodMillis()))
        .map(p -> OptionalLong.of(Math.max(0, p)))
        .orElse(OptionalLong.empty());
  }

  /** The first millisecond of a point; the end of time where it is beyond that. */
  long start(Clock clock, long point) {
    return find(clock).map(c -> start(c, point)).orElse(point);
  }

  private static long start(TimedClock clock, long point) {
    BigInteger past = BigInteger.valueOf(point).multiply(BigInteger.valueOf(clock.periodMillis()));
    return past.add(BigInteger.valueOf(clock.fromMillis())).min(END_OF_TIME).longValueExact();
  }

  /** The last millisecond of a point: a deadline on a timed clock. */
  long end(Clock clock, long point) {
    return clock.equals(Clock.TIME) ? point : start(clock, point + 1) - 1;
  }

  /** Where an event says it stands, or where its time puts it. */
  OptionalLong own(Clock clock, Coordinates at) {
    long stamp = Counters.stamp(clock, at);
    return stamp != Coordinates.ABSENT ? OptionalLong.of(stamp) : point(clock, at.time());
  }
}
