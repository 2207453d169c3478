package io.talion.interpreter.run;

import io.talion.interpreter.instant.Clocks;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import io.talion.trace.type.Clock;
import java.util.Comparator;

/**
 * The canonical order of the events of one instant: those let in late by their own, earlier places
 * first (semantics.md 1 and 4). An absent block is the counter.
 */
final class EventPlace implements Comparator<Event> {
  private final Clocks clocks;

  private final long counter;

  /** {@code counter} is the block counter of the instant. */
  EventPlace(Clocks clocks, long counter) {
    this.clocks = clocks;
    this.counter = counter;
  }

  @Override
  public int compare(Event a, Event b) {
    int byTime = Long.compare(a.at().time(), b.at().time());
    int byBlock = byTime != 0 ? byTime : Long.compare(block(a), block(b));
    return byBlock != 0 ? byBlock : EventOrder.WITHIN_INSTANT.compare(a, b);
  }

  private long block(Event event) {
    long own = clocks.own(event.at(), Clock.BLOCK);
    return own == Coordinates.ABSENT ? counter : own;
  }
}
