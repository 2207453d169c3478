package io.talion.conformance.differential;

import io.talion.trace.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** The same events in other orders of arrival, repeated, or cut short. */
final class Arrivals {
  private Arrivals() {}

  /**
   * Neighbours that are alike in {@code place} in a random order: where that is their time, or all
   * their coordinates if lateness is counted in blocks, no instant and no watermark changes.
   */
  static List<Event> permuted(List<Event> events, Function<Event, Object> place) {
    Random random = new Random(events.size());
    List<Event> all = new ArrayList<>();
    int from = 0;
    while (from < events.size()) {
      int to = from + 1;
      while (to < events.size()
          && place.apply(events.get(to)).equals(place.apply(events.get(from)))) {
        to++;
      }
      List<Event> group = new ArrayList<>(events.subList(from, to));
      Collections.shuffle(group, random);
      all.addAll(group);
      from = to;
    }
    return all;
  }

  /** Without retractions, which act on what was read before them, not on what happened before. */
  static Prepared unretracted(Prepared c) {
    List<Event> events =
        c.events().stream().filter(e -> !e.kind().name().equals("Retracted")).toList();
    return new Prepared(c.core(), events);
  }

  /** Some events twice or three times in a row. */
  static List<Event> repeated(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Event> all = new ArrayList<>();
    for (Event e : events) {
      int copies = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
      all.addAll(Collections.nCopies(copies, e));
    }
    return all;
  }

  /** By time; of equal times as they came. */
  static List<Event> inOrder(List<Event> events) {
    return events.stream().sorted(Comparator.comparingLong(Arrivals::time)).toList();
  }

  /** Each delayed by at most {@code millis}: none becomes late where that much is allowed. */
  static List<Event> delayed(List<Event> events, long millis, long seed) {
    Random random = new Random(seed);
    record Delayed(long at, Event event) {}
    return events.stream()
        .map(e -> new Delayed(time(e) + random.nextLong(millis + 1), e))
        .sorted(Comparator.comparingLong(Delayed::at))
        .map(Delayed::event)
        .toList();
  }

  /** About half of them: no later event is of the greatest time among them. */
  static List<Event> prefix(List<Event> events) {
    int end = events.size() / 2;
    while (end < events.size() && !complete(events, end)) {
      end++;
    }
    return events.subList(0, end);
  }

  private static boolean complete(List<Event> events, int end) {
    long last = events.subList(0, end).stream().mapToLong(Arrivals::time).max().orElse(-1);
    return events.subList(end, events.size()).stream().noneMatch(e -> time(e) == last);
  }

  private static long time(Event event) {
    return event.at().time();
  }
}
