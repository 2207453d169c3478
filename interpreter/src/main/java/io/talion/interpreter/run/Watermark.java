package io.talion.interpreter.run;

import io.talion.compiler.core.Terms;
import io.talion.interpreter.instant.Clocks;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How far reading has come on each clock, and what that says of an event that comes now: it is
 * implausible, late, or in time (semantics.md 4 and 5).
 */
final class Watermark {
  private final Terms terms;
  private final Clocks clocks;
  private final Extent late;
  private final boolean simple;

  /** Whether a kind is accepted late by a distance on some clock. */
  private final boolean measures;

  private final Map<Clock, Long> greatest = new HashMap<>();
  private long greatestTime = Coordinates.ABSENT;
  private long evaluated = Long.MIN_VALUE;

  Watermark(Terms terms, Clocks clocks, boolean measures, boolean testing) {
    this.terms = terms;
    this.clocks = clocks;
    this.measures = measures;
    Extent none = new Extent(Clock.TIME, 0);
    this.late = testing ? none : terms.late().orElse(none);
    this.simple = terms.gap().isEmpty() && late.clock().equals(Clock.TIME);
  }

  /** Whether nothing but time matters. */
  boolean isSimple() {
    return simple && !measures;
  }

  /** How far the mark is behind what was read. */
  long distance() {
    return late.distance();
  }

  Clock lateClock() {
    return late.clock();
  }

  /** An event was read that is in time. */
  void read(Coordinates at) {
    greatestTime = Math.max(greatestTime, at.time());
    if (isSimple()) {
      return;
    }
    for (Clock clock : clocks.all()) {
      long own = place(at, clock);
      if (own != Coordinates.ABSENT) {
        greatest.merge(clock, own, Math::max);
      }
    }
  }

  /** Where nothing but time matters. */
  void read(long time) {
    greatestTime = Math.max(greatestTime, time);
  }

  /** All times up to this one are evaluated: an event of one of them is late from now on. */
  void evaluated(long time) {
    evaluated = Math.max(evaluated, time);
  }

  /** The greatest point read. */
  OptionalLong greatest(Clock clock) {
    if (clock.equals(Clock.TIME)) {
      return greatestTime == Coordinates.ABSENT
          ? OptionalLong.empty()
          : OptionalLong.of(greatestTime);
    }
    Long point = greatest.get(clock);
    return point == null ? OptionalLong.empty() : OptionalLong.of(point);
  }

  /** Whether lateness is written in time, so that nothing is lost by looking at it late. */
  boolean waitsByTime() {
    return clocks.isTimed(late.clock());
  }

  /**
   * On a clock that is computed from time, time alone decides what is late, whatever is stamped.
   */
  long place(Coordinates at, Clock clock) {
    return clocks.isTimed(clock) ? clocks.pointAt(clock, at.time()) : Clocks.stamp(at, clock);
  }

  boolean isImplausible(Coordinates at) {
    if (terms.gap().isEmpty()) {
      return false;
    }
    Extent gap = terms.gap().get();
    OptionalLong before = greatest(gap.clock());
    long own = place(at, gap.clock());
    return before.isPresent()
        && own != Coordinates.ABSENT
        && own - before.getAsLong() > gap.distance();
  }

  OptionalLong mark() {
    OptionalLong point = greatest(late.clock());
    return point.isPresent() ? OptionalLong.of(point.getAsLong() - late.distance()) : point;
  }

  boolean isLate(Coordinates at) {
    if (simple) {
      return isLate(at.time());
    }
    long own = place(at, late.clock());
    OptionalLong mark = mark();
    boolean below = own != Coordinates.ABSENT && mark.isPresent() && own < mark.getAsLong();
    return below || at.time() <= evaluated;
  }

  /** Where nothing but time matters. */
  boolean isLate(long time) {
    return time < greatestTime - late.distance() || time <= evaluated;
  }

  /** Whether an event is near enough to what was read. */
  boolean isWithin(Coordinates at, Extent within) {
    long furthest = greatest(within.clock()).orElse(0);
    long own = place(at, within.clock());
    return own == Coordinates.ABSENT || furthest - own <= within.distance();
  }

  /** The last time that the mark has passed; on a clock that time moves. */
  OptionalLong passed() {
    OptionalLong mark = mark();
    return mark.isEmpty()
        ? mark
        : OptionalLong.of(clocks.endOf(late.clock(), mark.getAsLong() - 1));
  }
}
