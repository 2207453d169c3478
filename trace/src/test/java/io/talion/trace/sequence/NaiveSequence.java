package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Semantics 1, 2 and 4 word by word for lateness in time: collect what is not late, then order,
 * group and carry.
 */
final class NaiveSequence {
  private NaiveSequence() {}

  /** The log that {@link Recorder} writes, for lateness and gap in milliseconds. */
  static List<String> of(List<Event> arrival, long late, long gap) {
    List<Event> onTime = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    long greatest = -1;
    for (Event e : arrival) {
      if (greatest >= 0 && e.at().time() - greatest > gap) {
        dropped.add("gap " + e.id());
      } else if (greatest >= 0 && e.at().time() < greatest - late) {
        dropped.add("late " + e.id());
      } else {
        onTime.add(e);
        greatest = Math.max(greatest, e.at().time());
      }
    }
    List<String> log = instants(onTime);
    log.addAll(dropped);
    return log;
  }

  private static List<String> instants(List<Event> events) {
    TreeMap<Long, List<Event>> byTime = new TreeMap<>();
    events.forEach(e -> byTime.computeIfAbsent(e.at().time(), t -> new ArrayList<>()).add(e));
    List<String> log = new ArrayList<>();
    long[] counters = new long[3];
    for (var group : byTime.entrySet()) {
      long carried = counters[0];
      TreeMap<Long, TreeSet<Event>> byBlock = new TreeMap<>();
      Comparator<Event> order = EventOrder.WITHIN_INSTANT;
      for (Event e : group.getValue()) {
        long block = e.at().block() == Coordinates.ABSENT ? carried : e.at().block();
        byBlock.computeIfAbsent(block, b -> new TreeSet<>(order)).add(e);
      }
      byBlock.values().forEach(set -> log.add(instant(group.getKey(), set, counters)));
    }
    return log;
  }

  private static String instant(long time, TreeSet<Event> events, long[] counters) {
    List<String> ids = new ArrayList<>();
    for (Event e : events) {
      counters[0] = Math.max(counters[0], e.at().block());
      counters[1] = Math.max(counters[1], e.at().slot());
      counters[2] = Math.max(counters[2], e.at().epoch());
      ids.add(e.id());
    }
    return time + "/" + counters[0] + "/" + counters[1] + "/" + counters[2] + " [] " + ids;
  }
}
