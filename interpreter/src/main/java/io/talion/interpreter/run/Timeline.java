package io.talion.interpreter.run;

import io.talion.compiler.emit.OpenDuty;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Past;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.type.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sequence of instants (semantics.md 2, 3 and 43), one when asked for: the events of equal time
 * and block, and the points that no event hits. A time is reached in the last instant of that time;
 * a point of a counter that is exceeded has an instant of its own before the event that exceeds it.
 */
final class Timeline {
  /** An instant and its events in order of arrival. */
  record Step(Instant instant, List<Event> events) {}

  private record Group(long time, List<Event> events, boolean closesTime) {}

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
  private final Agenda agenda;
  private final Counting counting;
  private final Past past;
  private final Deque<Group> groups = new ArrayDeque<>();
  private List<Event> events = List.of();
  private int next;
  private long through = Long.MIN_VALUE;
  private boolean extra;

  /** The counters of the next group of events: worked out once, since some count. */
  private @Nullable Counters target;

  private Instant last;

  Timeline(Clocks clocks, Agenda agenda, Counting counting, Past past, boolean testing) {
    this.clocks = clocks;
    this.agenda = agenda;
    this.counting = counting;
    this.past = past;
    this.last = Instant.beginning(clocks, testing ? clocks.startOf(Clock.BLOCK, 0) : 0);
  }

  Instant last() {
    return last;
  }

  /** Events in order of time, and the time up to which points are due. */
  void feed(List<Event> inOrder, long upTo) {
    events = inOrder;
    next = 0;
    through = upTo;
  }

  /** The next instant, or null. */
  @Nullable Step next() {
    if (extra) {
      extra = false;
      return step(Math.max(through, last.time()), last.counters(), true, null, List.of());
    }
    if (groups.isEmpty() && next < events.size()) {
      long time = events.get(next).at().time();
      OptionalLong point = nextTime(time - 1);
      if (point.isPresent()) {
        return point(point.getAsLong());
      }
      split(time);
    }
    return groups.isEmpty() ? lastPoint() : group(groups.element());
  }

  private @Nullable Step lastPoint() {
    OptionalLong point = nextTime(through);
    return point.isPresent() ? point(point.getAsLong()) : null;
  }

  private Step point(long time) {
    return step(time, last.counters(), true, null, List.of());
  }

  /** The next instant is one without a cause of its own, for events let in late at the end. */
  void extraNext() {
    extra = true;
  }

  /** The events of a time by place; those without a block stand at the counter before. */
  private void split(long time) {
    if (next + 1 == events.size() || events.get(next + 1).at().time() > time) {
      groups.add(new Group(time, events.subList(next, ++next), true));
      return;
    }
    int end = next;
    long before = last.counters().block();
    TreeMap<Place, List<Event>> places = new TreeMap<>();
    while (end < events.size() && events.get(end).at().time() == time) {
      Event event = events.get(end++);
      places.computeIfAbsent(place(event.at(), before), p -> new ArrayList<>()).add(event);
    }
    for (Map.Entry<Place, List<Event>> e : places.entrySet()) {
      groups.add(new Group(time, e.getValue(), e.getKey().equals(places.lastKey())));
    }
    next = end;
  }

  private Place place(Coordinates at, long before) {
    long own = clocks.own(at, Clock.BLOCK);
    long block = own == Coordinates.ABSENT ? before : own;
    return clocks.instantPerLog()
        ? new Place(block, at.tx(), at.log())
        : new Place(block, Coordinates.ABSENT, Coordinates.ABSENT);
  }

  private Step group(Group group) {
    Counters counters = target == null ? counters(group) : target;
    target = counters;
    Deadline point = nextExceeded(counters);
    if (point != null) {
      Counters own = last.counters().with(point.clock(), point.point());
      return step(group.time, own, false, point.clock(), List.of());
    }
    groups.remove();
    target = null;
    return step(group.time, counters, group.closesTime, null, group.events);
  }

  private Counters counters(Group group) {
    Counters counters = last.counters();
    for (Event event : group.events) {
      counters = counters.raised(event.at());
    }
    return counting.after(counters, group.events, last);
  }

  private OptionalLong nextTime(long upTo) {
    long time = agenda.nextTime(last);
    return time <= upTo ? OptionalLong.of(time) : OptionalLong.empty();
  }

  private @Nullable Deadline nextExceeded(Counters counters) {
    if (counters.equals(last.counters())) {
      return null;
    }
    List<Deadline> points = agenda.points(last);
    if (points.isEmpty()) {
      return null;
    }
    return points.stream()
        .filter(d -> d.point() < counters.of(d.clock()))
        .min(
            Comparator.comparingLong(this::blockOf)
                .thenComparing(d -> OpenDuty.rank(d.clock()))
                .thenComparing(d -> d.clock().name())
                .thenComparingLong(Deadline::point))
        .orElse(null);
  }

  private long blockOf(Deadline deadline) {
    return deadline.clock().equals(Clock.BLOCK) ? deadline.point() : last.counters().block();
  }

  private Step step(
      long time,
      Counters counters,
      boolean closesTime,
      @Nullable Clock passing,
      List<Event> inputs) {
    Instant before = last;
    last =
        new Instant(
            clocks,
            last.order() + 1,
            time,
            last.closesTime() ? last.time() : last.closed(),
            last.counters(),
            counters,
            last.started() || !inputs.isEmpty(),
            closesTime,
            passing);
    past.enter(last, before);
    return new Step(last, inputs);
  }
}
