package io.talion.interpreter.data;

import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;

/** The greatest block, slot and epoch that any event carried so far (semantics.md 2). */
public record Counters(long block, long slot, long epoch) {
  public static final Counters ZERO = new Counters(0, 0, 0);

  /** A counter's value; 0 for a clock that no event can carry. */
  public long of(Clock clock) {
    return switch (clock.name()) {
      case "block" -> block;
      case "slot" -> slot;
      case "epoch" -> epoch;
      default -> 0;
    };
  }

  /** Raised to what an event carries; never lowered. */
  public Counters raised(Coordinates at) {
    boolean moves = at.block() > block || at.slot() > slot || at.epoch() > epoch;
    return moves
        ? new Counters(
            Math.max(block, at.block()), Math.max(slot, at.slot()), Math.max(epoch, at.epoch()))
        : this;
  }

  /** One counter set. */
  public Counters with(Clock clock, long value) {
    return switch (clock.name()) {
      case "block" -> new Counters(value, slot, epoch);
      case "slot" -> new Counters(block, value, epoch);
      case "epoch" -> new Counters(block, slot, value);
      default -> this;
    };
  }
}
