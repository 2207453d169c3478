package io.talion.compiler.life;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where events stand on the clock of {@code final after} when they are read. On a clock that is
 * computed from time, time alone decides; on a counter an event without a stamp stands at the
 * greatest one read.
 */
final class Places {

  private final Core core;
  private final Extent finalAfter;
  private final boolean testing;
  private long greatest;

  Places(Core core, Extent finalAfter, boolean testing) {
    this.core = core;
    this.finalAfter = finalAfter;
    this.testing = testing;
  }

  /** The place of an event that is read now. */
  long read(Coordinates at) {
    long own = point(finalAfter.clock(), at).orElse(greatest);
    greatest = Math.max(greatest, own);
    return own;
  }

  /** Whether what stands at {@code place} is final for an event at {@code later}. */
  boolean isFinal(long place, long later) {
    return later - place >= finalAfter.distance();
  }

  /** The block of an event, if it has one. */
  OptionalLong block(Coordinates at) {
    return at.block() != Coordinates.ABSENT ? OptionalLong.of(at.block()) : point(Clock.BLOCK, at);
  }

  private OptionalLong point(Clock clock, Coordinates at) {
    if (clock.equals(Clock.TIME)) {
      return OptionalLong.of(at.time());
    }
    Optional<TimedClock> timed = timed(clock);
    if (timed.isPresent()) {
      long since = at.time() - timed.get().fromMillis();
      return OptionalLong.of(Math.max(0, Math.floorDiv(since, timed.get().periodMillis())));
    }
    long stamp = stamp(clock, at);
    return stamp == Coordinates.ABSENT ? OptionalLong.empty() : OptionalLong.of(stamp);
  }

  private Optional<TimedClock> timed(Clock clock) {
    return Stream.concat(
            core.terms().clocks().stream(), testing ? TestTime.CLOCKS.stream() : Stream.empty())
        .filter(c -> c.clock().equals(clock))
        .findFirst();
  }

  private static long stamp(Clock clock, Coordinates at) {
    return switch (clock.name()) {
      case "block" -> at.block();
      case "slot" -> at.slot();
      case "epoch" -> at.epoch();
      default -> Coordinates.ABSENT;
    };
  }
}
