package io.talion.compiler.engine;

import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import java.util.Optional;

/**
 * Where an event or a duty's outcome stands among all others of its stream, whichever run saw it:
 * by its own time and block, events before outcomes, events canonically, outcomes by deadline and
 * then by opener (semantics.md 1 and 34).
 *
 * @param block its own, the counter at its instant where it has none
 * @param due of an outcome
 * @param event itself, or the opener of an outcome
 * @param opener of an outcome
 */
public record ElementPlace(
    long time, long block, long due, Event event, Optional<ElementPlace> opener)
    implements Comparable<ElementPlace> {
  /** Of an accepted event. */
  public static ElementPlace ofEvent(long time, long block, Event event) {
    return new ElementPlace(time, block, 0, event, Optional.empty());
  }

  /** Of an outcome, in the instant that settled it. */
  public static ElementPlace ofOutcome(long time, long block, long due, ElementPlace opener) {
    return new ElementPlace(time, block, due, opener.event(), Optional.of(opener));
  }

  @Override
  public int compareTo(ElementPlace other) {
    int byTime = Long.compare(time, other.time);
    int byBlock = byTime != 0 ? byTime : Long.compare(block, other.block);
    return byBlock != 0 ? byBlock : withinInstant(other);
  }

  private int withinInstant(ElementPlace other) {
    if (opener.isPresent() && other.opener.isPresent()) {
      int byDue = Long.compare(due, other.due);
      return byDue != 0 ? byDue : opener.get().compareTo(other.opener.get());
    }
    return opener.isPresent() != other.opener.isPresent()
        ? Boolean.compare(opener.isPresent(), other.opener.isPresent())
        : EventOrder.WITHIN_INSTANT.compare(event, other.event);
  }
}
