package io.talion.interpreter.instant;

import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The greatest block, slot and epoch that any event carried so far, and how many events each clock
 * has counted that counts them (semantics.md 2 and 40).
 */
public record Counters(long block, long slot, long epoch, Map<String, Long> counted) {
  public static final Counters ZERO = new Counters(0, 0, 0, Map.of());

  /** Where no clock counts events. */
  public Counters(long block, long slot, long epoch) {
    this(block, slot, epoch, Map.of());
  }

  /** A counter's value; 0 for a clock that no event can carry. */
  public long of(Clock clock) {
    return switch (clock.name()) {
      case "block" -> block;
      case "slot" -> slot;
      case "epoch" -> epoch;
      default -> counted.getOrDefault(clock.name(), 0L);
    };
  }

  /** Raised to what an event carries; never lowered. */
  public Counters raised(Coordinates at) {
    boolean moves = at.block() > block || at.slot() > slot || at.epoch() > epoch;
    return moves
        ? new Counters(
            Math.max(block, at.block()),
            Math.max(slot, at.slot()),
            Math.max(epoch, at.epoch()),
            counted)
        : this;
  }

  /** One counter set. */
  public Counters with(Clock clock, long value) {
    return switch (clock.name()) {
      case "block" -> new Counters(value, slot, epoch, counted);
      case "slot" -> new Counters(block, value, epoch, counted);
      case "epoch" -> new Counters(block, slot, value, counted);
      default -> new Counters(block, slot, epoch, counted(clock, value));
    };
  }

  private Map<String, Long> counted(Clock clock, long value) {
    Map<String, Long> changed = new TreeMap<>(counted);
    changed.put(clock.name(), value);
    return Map.copyOf(changed);
  }
}
