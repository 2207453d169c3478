package io.talion.cli.run;

import io.talion.trace.event.Event;
import io.talion.trace.read.field.RawRecord;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the events in flight stood: an engine refuses some only when their instant is evaluated. It
 * gives back an event that is equal, not the same one; of equal ones the first place counts. The
 * oldest are forgotten, so that a long trace needs no more room than a short one.
 */
final class Places {
  private final int most;
  private final Map<Event, Place> byEvent = new HashMap<>();
  private final ArrayDeque<Event> order = new ArrayDeque<>();

  /**
   * @param most how many are remembered; 0 for none
   */
  Places(int most) {
    this.most = most;
  }

  void put(Event event, RawRecord record) {
    if (most == 0) {
      return;
    }
    if (byEvent.putIfAbsent(event, new Place(record.file(), record.line())) == null) {
      order.add(event);
    }
    if (order.size() > most) {
      byEvent.remove(order.remove());
    }
  }

  Place of(Event event) {
    return byEvent.getOrDefault(event, Place.UNKNOWN);
  }
}
