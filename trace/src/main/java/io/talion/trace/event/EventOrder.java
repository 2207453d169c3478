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
  public static final Comparator<Event> WITHIN_INSTANT = EventOrder::compareWithinInstant;

  private static final Comparator<Coordinates> BY_COUNTERS =
      Comparator.comparingLong(Coordinates::block)
          .thenComparingLong(Coordinates::slot)
          .thenComparingLong(Coordinates::epoch);

  /** Over a whole trace, by the blocks that the events state themselves. */
  public static final Comparator<Event> CANONICAL =
      Comparator.<Event>comparingLong(e -> e.at().time())
          .thenComparingLong(e -> e.at().block())
          .thenComparing(WITHIN_INSTANT);

  private EventOrder() {}

  /** Written out: every instant with two events asks for it. */
  private static int compareWithinInstant(Event a, Event b) {
    int byTx = Long.compare(a.at().tx(), b.at().tx());
    int byLog = byTx != 0 ? byTx : Long.compare(a.at().log(), b.at().log());
    int byKind = byLog != 0 ? byLog : Integer.compare(a.kind().ordinal(), b.kind().ordinal());
    int byFields = byKind != 0 ? byKind : Order.CANONICAL.compareAll(a.fields(), b.fields());
    return byFields != 0 ? byFields : BY_COUNTERS.compare(a.at(), b.at());
  }
}
