package io.talion.reference;

import io.talion.compiler.emit.OpenDuty;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sequence of instants (semantics.md 2, 3 and 43): the events of equal time and block, and the
 * points that no event hits. A time is reached in the last instant of that time; a point of a
 * counter that is exceeded has an instant of its own before the event that exceeds it.
 */
final class Timeline {
  /** What an instant does. */
  interface Instants {
    void evaluate(Moment moment, List<Event> events);

    /** The counters with the clocks that count these events moved by them. */
    Counters counted(Counters before, List<Event> events);

    /** The deadlines that are open and the next ticks. */
    List<Deadline> due(Moment last);
  }

  /** What sets instants of one time apart: the block and, per log, the place in it. */
  private record Place(long block, long tx, long log) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::block)
            .thenComparingLong(Place::tx)
            .thenComparingLong(Place::log);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final Clocks clocks;
  private final Instants instants;
  private Moment last;

  Timeline(Clocks clocks, Moment beginning, Instants instants) {
    this.clocks = clocks;
    this.last = beginning;
    this.instants = instants;
  }

  /** Before anything has happened; in tests their first moment (semantics.md 32). */
  static Moment beginning(Clocks clocks, boolean testing) {
    long time = testing ? clocks.start(Clock.BLOCK, 0) : 0;
    return new Moment(
        clocks, 0, time, -1, Counters.ZERO, Counters.ZERO, false, false, Optional.empty());
  }

  Moment last() {
    return last;
  }

  /** Evaluates events, ordered by time, and all points up to and including a time. */
  void run(List<Event> events, long through) {
    events.stream()
        .collect(Collectors.groupingBy(e -> e.at().time(), TreeMap::new, Collectors.toList()))
        .forEach(this::time);
    points(through);
  }

  /** An instant without a cause of its own, for events let in late when no other comes. */
  void extra(long time) {
    evaluate(Math.max(time, last.time()), last.counters(), true, Optional.empty(), List.of());
  }

  private void time(long time, List<Event> events) {
    points(time - 1);
    long before = last.counters().block();
    TreeMap<Place, List<Event>> places =
        events.stream()
            .collect(
                Collectors.groupingBy(e -> place(e, before), TreeMap::new, Collectors.toList()));
    places.forEach((place, group) -> group(time, group, place.equals(places.lastKey())));
  }

  private Place place(Event event, long before) {
    long block = clocks.own(Clock.BLOCK, event.at()).orElse(before);
    return clocks.instantPerLog()
        ? new Place(block, event.at().tx(), event.at().log())
        : new Place(block, Coordinates.ABSENT, Coordinates.ABSENT);
  }

  private void group(long time, List<Event> events, boolean closesTime) {
    Counters counters = last.counters();
    for (Event event : events) {
      counters = counters.raised(event.at());
    }
    counters = instants.counted(counters, events);
    exceeded(time, counters);
    evaluate(time, counters, closesTime, Optional.empty(), events);
  }

  /** The points in time up to and including {@code through} that no event hits. */
  private void points(long through) {
    OptionalLong next = nextTime();
    while (next.isPresent() && next.getAsLong() <= through) {
      evaluate(next.getAsLong(), last.counters(), true, Optional.empty(), List.of());
      next = nextTime();
    }
  }

  private OptionalLong nextTime() {
    return instants.due(last).stream()
        .filter(d -> !clocks.isCounter(d.clock()))
        .mapToLong(d -> clocks.end(d.clock(), d.point()))
        .filter(t -> !last.reaches(Clock.TIME, t))
        .min();
  }

  /** The points of counters that the next events exceed, lowest block first. */
  private void exceeded(long time, Counters next) {
    Optional<Deadline> point = nextExceeded(next);
    while (point.isPresent()) {
      Clock clock = point.get().clock();
      Counters counters = last.counters().with(clock, point.get().point());
      evaluate(time, counters, false, Optional.of(clock), List.of());
      point = nextExceeded(next);
    }
  }

  private Optional<Deadline> nextExceeded(Counters next) {
    return instants.due(last).stream()
        .filter(d -> clocks.isCounter(d.clock()))
        .filter(d -> d.point() < next.of(d.clock()))
        .min(
            Comparator.comparingLong(this::blockOf)
                .thenComparing(d -> OpenDuty.rank(d.clock()))
                .thenComparing(d -> d.clock().name())
                .thenComparingLong(Deadline::point));
  }

  private long blockOf(Deadline deadline) {
    return deadline.clock().equals(Clock.BLOCK) ? deadline.point() : last.counters().block();
  }

  private void evaluate(
      long time,
      Counters counters,
      boolean closesTime,
      Optional<Clock> passing,
      List<Event> events) {
    boolean started = last.started() || !events.isEmpty();
    long closed = last.closesTime() ? last.time() : last.closed();
    last =
        new Moment(
            clocks,
            last.index() + 1,
            time,
            closed,
            last.counters(),
            counters,
            started,
            closesTime,
            passing);
    instants.evaluate(last, events);
  }
}
