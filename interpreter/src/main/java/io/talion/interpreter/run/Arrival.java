package io.talion.interpreter.run;

import io.talion.compiler.core.Terms;
import io.talion.compiler.emit.Refusal;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final Watermark watermark;
  private final List<Event> lateAccepted = new ArrayList<>();
  private List<Event> waiting = new ArrayList<>();
  private boolean sorted = true;

  Arrival(Terms terms, Clocks clocks, Counts counts, boolean measures, boolean testing) {
    this.terms = terms;
    this.clocks = clocks;
    this.counts = counts;
    this.watermark = new Watermark(terms, clocks, measures, testing);
  }

  /** Takes an event; whether it waits for its instant now. */
  boolean accept(Event event) {
    counts.read(1);
    if (watermark.isImplausible(event.at())) {
      counts.rejected(event, Refusal.implausible(terms.gap().orElseThrow()));
      return false;
    }
    if (!watermark.isLate(event.at())) {
      watermark.read(event.at());
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
    watermark.read(Coordinates.at(millis));
  }

  /** All times up to this one are evaluated: an event of one of them is late from now on. */
  void evaluated(long time) {
    watermark.evaluated(time);
  }

  /** The greatest time read. */
  OptionalLong greatestTime() {
    return watermark.greatest(Clock.TIME);
  }

  /** Whether lateness is written in time, so that nothing is lost by looking at it late. */
  boolean waitsByTime() {
    return watermark.waitsByTime();
  }

  int waiting() {
    return waiting.size();
  }

  private boolean isAcceptedLate(Event event) {
    return event
        .kind()
        .lateAccept()
        .filter(within -> watermark.isWithin(event.at(), within))
        .isPresent();
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
    OptionalLong mark = watermark.mark();
    return mark.isEmpty() || clocks.isTimed(watermark.lateClock())
        ? watermark.passed()
        : passedOnCounter(counters, mark.getAsLong());
  }

  /** A counter only moves with events: the last time all of whose events are below it. */
  private OptionalLong passedOnCounter(Counters counters, long mark) {
    OptionalLong passed = OptionalLong.empty();
    Counters carried = counters;
    List<Event> inOrder = new ArrayList<>(waiting);
    inOrder.sort(Comparator.comparingLong(e -> e.at().time()));
    for (int i = 0; i < inOrder.size(); i++) {
      carried = carried.raised(inOrder.get(i).at());
      long time = inOrder.get(i).at().time();
      boolean last = i + 1 == inOrder.size() || inOrder.get(i + 1).at().time() > time;
      if (last && carried.of(watermark.lateClock()) >= mark) {
        return passed;
      }
      passed = last ? OptionalLong.of(time) : passed;
    }
    return passed;
  }
}
