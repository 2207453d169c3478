package io.talion.interpreter.instant;

import io.talion.compiler.core.Terms;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.core.TestTime;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clocks of a policy: those that {@code terms} declare are computed from time, the others are
 * counters that events carry (semantics.md 2 and 40). In tests block, slot and epoch are always
 * declared (semantics.md 32).
 */
public final class Clocks {
  private static final long END_OF_TIME = Long.MAX_VALUE / 2;

  private final Map<Clock, TimedClock> timed = new LinkedHashMap<>();
  private final Set<Clock> counted = new HashSet<>();
  private final boolean instantPerLog;

  /** The clocks of these terms. */
  public Clocks(Terms terms, boolean testing) {
    if (testing) {
      TestTime.CLOCKS.forEach(this::declare);
    }
    terms.clocks().forEach(this::declare);
    terms.counted().forEach(c -> counted.add(c.clock()));
    instantPerLog = terms.instantPerLog();
  }

  /** Whether each place in a block has an instant of its own (semantics.md 86). */
  public boolean instantPerLog() {
    return instantPerLog;
  }

  private void declare(TimedClock clock) {
    timed.put(clock.clock(), clock);
  }

  /** Whether points of this clock follow from time; true of time itself. */
  public boolean isTimed(Clock clock) {
    return clock.equals(Clock.TIME) || declared(clock);
  }

  /** Whether a clock counts events: where an element stands is decided by its instant. */
  public boolean isCounted(Clock clock) {
    return counted.contains(clock);
  }

  /** Whether points of this clock are computed from time. */
  public boolean declared(Clock clock) {
    return timed.containsKey(clock);
  }

  /** All clocks that anything can be measured on. */
  public List<Clock> all() {
    List<Clock> all = new ArrayList<>(List.of(Clock.TIME, Clock.BLOCK, Clock.SLOT, Clock.EPOCH));
    timed.keySet().stream().filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }

  /** Clocks that only events move. */
  public List<Clock> counters() {
    return List.of(Clock.BLOCK, Clock.SLOT, Clock.EPOCH).stream()
        .filter(c -> !declared(c))
        .toList();
  }

  /** The point of a declared clock, or of time, at a time; 0 before its start. */
  public long pointAt(Clock clock, long time) {
    TimedClock c = timed.get(clock);
    return c == null ? time : Math.max(0, Math.floorDiv(time - c.fromMillis(), c.periodMillis()));
  }

  /** The first millisecond of a point of a declared clock. */
  public long startOf(Clock clock, long point) {
    TimedClock c = timed.get(clock);
    return c == null ? point : start(c, point);
  }

  private static long start(TimedClock c, long point) {
    boolean beyond = point > (END_OF_TIME - c.fromMillis()) / c.periodMillis();
    return beyond ? END_OF_TIME : c.fromMillis() + point * c.periodMillis();
  }

  /** The last millisecond of a point: when a deadline on it passes. */
  public long endOf(Clock clock, long point) {
    return clock.equals(Clock.TIME) ? point : startOf(clock, point + 1) - 1;
  }

  /** An event's own point: its stamp, else computed from its time, else absent. */
  public long own(Coordinates at, Clock clock) {
    long stamp = stamp(at, clock);
    return stamp == Coordinates.ABSENT && declared(clock) ? pointAt(clock, at.time()) : stamp;
  }

  /** What an event carries itself. */
  public static long stamp(Coordinates own, Clock clock) {
    return switch (clock.name()) {
      case "time" -> own.time();
      case "block" -> own.block();
      case "slot" -> own.slot();
      case "epoch" -> own.epoch();
      default -> Coordinates.ABSENT;
    };
  }
}
