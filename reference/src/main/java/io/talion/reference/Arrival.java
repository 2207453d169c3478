package io.talion.reference;

import io.talion.compiler.core.Terms;
import io.talion.compiler.emit.Refusal;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The events between their arrival and their instant (semantics.md 4 and 5): what is implausible is
 * refused, what is late is put aside or let in late, and all else waits until the watermark has
 * passed its time. Nothing but this depends on the order of arrival.
 */
final class Arrival {
  private final Terms terms;
  private final Clocks clocks;
  private final Counts counts;
  private final Extent late;
  private final Map<Clock, Long> greatest = new LinkedHashMap<>();
  private final List<Event> waiting = new ArrayList<>();
  private final List<Event> lateAccepted = new ArrayList<>();
  private long evaluated = Long.MIN_VALUE;

  Arrival(Terms terms, Clocks clocks, Counts counts, boolean testing) {
    this.terms = terms;
    this.clocks = clocks;
    this.counts = counts;
    Extent none = new Extent(Clock.TIME, 0);
    this.late = testing ? none : terms.late().orElse(none);
  }

  void accept(Event event) {
    counts.read();
    if (isImplausible(event)) {
      counts.rejected(event, Refusal.implausible(terms.gap().orElseThrow()));
      return;
    }
    if (!isLate(event)) {
      read(event.at());
      waiting.add(event);
    } else if (isAcceptedLate(event)) {
      lateAccepted.add(event);
    } else {
      counts.late(event);
    }
  }

  /** Time has come to {@code millis} without an event. */
  void advance(long millis) {
    read(Coordinates.at(millis));
  }

  /** All times up to this one are evaluated: an event of one of them is late from now on. */
  void evaluated(long time) {
    evaluated = Math.max(evaluated, time);
  }

  /** The greatest time read. */
  OptionalLong greatestTime() {
    return greatest(Clock.TIME);
  }

  private void read(Coordinates at) {
    for (Clock clock : clocks.all()) {
      place(clock, at).ifPresent(own -> greatest.merge(clock, own, Math::max));
    }
  }

  /** The greatest point that anything read had on a clock. */
  private OptionalLong greatest(Clock clock) {
    Long point = greatest.get(clock);
    return point == null ? OptionalLong.empty() : OptionalLong.of(point);
  }

  /**
   * On a clock that is computed from time, time alone decides what is late, whatever is stamped.
   */
  private OptionalLong place(Clock clock, Coordinates at) {
    OptionalLong computed = clocks.point(clock, at.time());
    return computed.isPresent() ? computed : clocks.own(clock, at);
  }

  private boolean isImplausible(Event event) {
    if (terms.gap().isEmpty()) {
      return false;
    }
    Extent gap = terms.gap().get();
    OptionalLong before = greatest(gap.clock());
    OptionalLong own = place(gap.clock(), event.at());
    return before.isPresent()
        && own.isPresent()
        && own.getAsLong() - before.getAsLong() > gap.distance();
  }

  /** The first point on the clock of {@code late} that is not complete yet. */
  private OptionalLong watermark() {
    OptionalLong greatest = greatest(late.clock());
    return greatest.isPresent()
        ? OptionalLong.of(greatest.getAsLong() - late.distance())
        : greatest;
  }

  private boolean isLate(Event event) {
    OptionalLong own = place(late.clock(), event.at());
    OptionalLong watermark = watermark();
    boolean below =
        own.isPresent() && watermark.isPresent() && own.getAsLong() < watermark.getAsLong();
    return below || event.at().time() <= evaluated;
  }

  private boolean isAcceptedLate(Event event) {
    return event.kind().lateAccept().filter(within -> isWithin(event, within)).isPresent();
  }

  private boolean isWithin(Event event, Extent within) {
    long greatest = greatest(within.clock()).orElse(0);
    long own = place(within.clock(), event.at()).orElse(greatest);
    return greatest - own <= within.distance();
  }

  /** Takes out the events let in late: they enter the next instant evaluated. */
  List<Event> takeLate() {
    List<Event> out = List.copyOf(lateAccepted);
    lateAccepted.clear();
    return out;
  }

  boolean hasLate() {
    return !lateAccepted.isEmpty();
  }

  /** Takes out the events of all times up to this one, by time. */
  List<Event> take(long through) {
    List<Event> out =
        waiting.stream()
            .filter(e -> e.at().time() <= through)
            .sorted(Comparator.comparingLong(e -> e.at().time()))
            .toList();
    waiting.removeAll(out);
    return out;
  }

  /**
   * The last time that the watermark has passed.
   *
   * @param counters as they stand after what is evaluated
   */
  OptionalLong passed(Counters counters) {
    OptionalLong watermark = watermark();
    if (watermark.isEmpty() || !clocks.isCounter(late.clock())) {
      return watermark.isEmpty()
          ? watermark
          : OptionalLong.of(clocks.end(late.clock(), watermark.getAsLong() - 1));
    }
    return passedOnCounter(counters, watermark.getAsLong());
  }

  /** A counter only moves with events: the last time all of whose events are below it. */
  private OptionalLong passedOnCounter(Counters counters, long watermark) {
    OptionalLong passed = OptionalLong.empty();
    Counters carried = counters;
    for (long time : waiting.stream().mapToLong(e -> e.at().time()).sorted().distinct().toArray()) {
      for (Event event : waiting) {
        carried = event.at().time() == time ? carried.raised(event.at()) : carried;
      }
      if (carried.of(late.clock()) >= watermark) {
        return passed;
      }
      passed = OptionalLong.of(time);
    }
    return passed;
  }
}
