package io.talion.interpreter.run;

import io.talion.compiler.core.Terms;
import io.talion.compiler.emit.Refusal;
import io.talion.interpreter.data.Clocks;
import io.talion.interpreter.data.Counters;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The events between their arrival and their instant (semantics.md 4 and 5): what is implausible is
 * refused, what is late is put aside or let in late, all else waits until the watermark has passed
 * its time. Nothing but this depends on the order of arrival.
 */
final class Arrival {
  private final Terms terms;
  private final Clocks clocks;
  private final Counts counts;
  private final Extent late;
  private final boolean simple;

  /** Whether a kind is accepted late by a distance on some clock. */
  private final boolean measures;

  private final Map<Clock, Long> greatest = new HashMap<>();
  private final List<Event> lateAccepted = new ArrayList<>();
  private List<Event> waiting = new ArrayList<>();
  private boolean sorted = true;
  private long greatestTime = Coordinates.ABSENT;
  private long evaluated = Long.MIN_VALUE;

  Arrival(Terms terms, Clocks clocks, Counts counts, boolean measures, boolean testing) {
    this.terms = terms;
    this.clocks = clocks;
    this.counts = counts;
    this.measures = measures;
    Extent none = new Extent(Clock.TIME, 0);
    this.late = testing ? none : terms.late().orElse(none);
    this.simple = terms.gap().isEmpty() && late.clock().equals(Clock.TIME);
  }

  /** Takes an event; whether it waits for its instant now. */
  boolean accept(Event event) {
    counts.read();
    if (isImplausible(event)) {
      counts.rejected(event, Refusal.implausible(terms.gap().orElseThrow()));
      return false;
    }
    if (!isLate(event)) {
      read(event.at());
      await(event);
      return true;
    }
    if (isAcceptedLate(event)) {
      lateAccepted.add(event);
    } else {
      counts.late(event);
    }
    return false;
  }

  private void await(Event event) {
    sorted = sorted && (waiting.isEmpty() || lastTime() <= event.at().time());
    waiting.add(event);
  }

  private long lastTime() {
    return waiting.get(waiting.size() - 1).at().time();
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

  /** Whether lateness is written in time, so that nothing is lost by looking at it late. */
  boolean waitsByTime() {
    return clocks.isTimed(late.clock());
  }

  int waiting() {
    return waiting.size();
  }

  private void read(Coordinates at) {
    greatestTime = Math.max(greatestTime, at.time());
    if (simple && !measures) {
      return;
    }
    for (Clock clock : clocks.all()) {
      long own = place(at, clock);
      if (own != Coordinates.ABSENT) {
        greatest.merge(clock, own, Math::max);
      }
    }
  }

  private OptionalLong greatest(Clock clock) {
    if (clock.equals(Clock.TIME)) {
      return greatestTime == Coordinates.ABSENT
          ? OptionalLong.empty()
          : OptionalLong.of(greatestTime);
    }
    Long point = greatest.get(clock);
    return point == null ? OptionalLong.empty() : OptionalLong.of(point);
  }

  /**
   * On a clock that is computed from time, time alone decides what is late, whatever is stamped.
   */
  private long place(Coordinates at, Clock clock) {
    return clocks.isTimed(clock) ? clocks.pointAt(clock, at.time()) : Clocks.stamp(at, clock);
  }

  private boolean isImplausible(Event event) {
    if (terms.gap().isEmpty()) {
      return false;
    }
    Extent gap = terms.gap().get();
    OptionalLong before = greatest(gap.clock());
    long own = place(event.at(), gap.clock());
    return before.isPresent()
        && own != Coordinates.ABSENT
        && own - before.getAsLong() > gap.distance();
  }

  private OptionalLong watermark() {
    OptionalLong greatest = greatest(late.clock());
    return greatest.isPresent()
        ? OptionalLong.of(greatest.getAsLong() - late.distance())
        : greatest;
  }

  private boolean isLate(Event event) {
    if (simple) {
      return event.at().time() < greatestTime - late.distance() || event.at().time() <= evaluated;
    }
    long own = place(event.at(), late.clock());
    OptionalLong watermark = watermark();
    boolean below =
        own != Coordinates.ABSENT && watermark.isPresent() && own < watermark.getAsLong();
    return below || event.at().time() <= evaluated;
  }

  private boolean isAcceptedLate(Event event) {
    return event.kind().lateAccept().filter(within -> isWithin(event, within)).isPresent();
  }

  private boolean isWithin(Event event, Extent within) {
    long furthest = greatest(within.clock()).orElse(0);
    long own = place(event.at(), within.clock());
    return own == Coordinates.ABSENT || furthest - own <= within.distance();
  }

  /** Takes out the events let in late: they enter the next instant evaluated. */
  List<Event> takeLate() {
    if (lateAccepted.isEmpty()) {
      return List.of();
    }
    List<Event> out = List.copyOf(lateAccepted);
    lateAccepted.clear();
    return out;
  }

  boolean hasLate() {
    return !lateAccepted.isEmpty();
  }

  /** Takes out the events of all times up to this one, by time. */
  List<Event> take(long through) {
    if (!sorted) {
      waiting.sort(Comparator.comparingLong(e -> e.at().time()));
      sorted = true;
    }
    int n = waiting.size();
    while (n > 0 && waiting.get(n - 1).at().time() > through) {
      n--;
    }
    List<Event> out = waiting.subList(0, n);
    waiting = new ArrayList<>(waiting.subList(n, waiting.size()));
    return out;
  }

  /**
   * The last time that the watermark has passed.
   *
   * @param counters as they stand after what is evaluated
   */
  OptionalLong passed(Counters counters) {
    OptionalLong watermark = watermark();
    if (watermark.isEmpty() || clocks.isTimed(late.clock())) {
      return watermark.isEmpty()
          ? watermark
          : OptionalLong.of(clocks.endOf(late.clock(), watermark.getAsLong() - 1));
    }
    return passedOnCounter(counters, watermark.getAsLong());
  }

  /** A counter only moves with events: the last time all of whose events are below it. */
  private OptionalLong passedOnCounter(Counters counters, long watermark) {
    OptionalLong passed = OptionalLong.empty();
    Counters carried = counters;
    List<Event> inOrder = new ArrayList<>(waiting);
    inOrder.sort(Comparator.comparingLong(e -> e.at().time()));
    for (int i = 0; i < inOrder.size(); i++) {
      carried = carried.raised(inOrder.get(i).at());
      long time = inOrder.get(i).at().time();
      boolean last = i + 1 == inOrder.size() || inOrder.get(i + 1).at().time() > time;
      if (last && carried.of(late.clock()) >= watermark) {
        return passed;
      }
      passed = last ? OptionalLong.of(time) : passed;
    }
    return passed;
  }
}
