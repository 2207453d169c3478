package io.talion.trace.event;

import io.talion.trace.value.Order;
import java.util.Comparator;

/**
 * The canonical order of events (semantics.md 1): time, block, tx, log, kind, declared fields;
 * absent coordinates first. Events that are equal in all of these differ in block, slot or epoch
 * alone and end in that order, so that the order is total and only one event compares equal to
 * another: itself.
 */
public final class EventOrder {
  /** Within one instant, where the block is that of the instant, stated or carried. */
  public static final Comparator<Event> WITHIN_INSTANT =
      Comparator.<Event>comparingLong(e -> e.at().tx())
          .thenComparingLong(e -> e.at().log())
          .thenComparingInt(e -> e.kind().ordinal())
          .thenComparing(Event::fields, Order.CANONICAL::compareAll)
          .thenComparingLong(e -> e.at().block())
          .thenComparingLong(e -> e.at().slot())
          .thenComparingLong(e -> e.at().epoch());

  /** Over a whole trace, by the blocks that the events state themselves. */
  public static final Comparator<Event> CANONICAL =
      Comparator.<Event>comparingLong(e -> e.at().time())
          .thenComparingLong(e -> e.at().block())
          .thenComparing(WITHIN_INSTANT);

  private EventOrder() {}
}
