package io.talion.reference;

import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;

/** The greatest block, slot and epoch that any event carried so far (semantics.md 2). */
record Counters(long block, long slot, long epoch) {
  static final Counters ZERO = new Counters(0, 0, 0);

  /** What the event carries on the clock, or {@link Coordinates#ABSENT}. */
  static long stamp(Clock clock, Coordinates at) {
    return switch (clock.name()) {
      case "time" -> at.time();
      case "block" -> at.block();
      case "slot" -> at.slot();
      case "epoch" -> at.epoch();
      default -> Coordinates.ABSENT;
    };
  }

  long of(Clock clock) {
    return switch (clock.name()) {
      case "block" -> block;
      case "slot" -> slot;
      case "epoch" -> epoch;
      default -> 0;
    };
  }

  /** Raised to what an event carries; never lowered. */
  Counters raised(Coordinates at) {
    return new Counters(
        Math.max(block, at.block()), Math.max(slot, at.slot()), Math.max(epoch, at.epoch()));
  }

  /** One counter set. */
  Counters with(Clock clock, long value) {
    return switch (clock.name()) {
      case "block" -> new Counters(value, slot, epoch);
      case "slot" -> new Counters(block, value, epoch);
      case "epoch" -> new Counters(block, slot, value);
      default -> this;
    };
  }
}
