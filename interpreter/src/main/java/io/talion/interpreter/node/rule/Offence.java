package io.talion.interpreter.node.rule;

import io.talion.compiler.core.Trigger;
import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;

/**
 * When the offence was (semantics.md 31): an event's own place, the later of an unordered pair, the
 * first-named of a directed one, a duty's deadline; of a tick, the instant in which it fired.
 */
public record Offence(Trigger trigger, Optional<Extent> slashableFor) {
  /** Whether it is further back than {@code slashable for}. */
  boolean isOlder(List<Row> bound, Instant fired, Instant now) {
    if (slashableFor.isEmpty()) {
      return false;
    }
    Clock clock = slashableFor.get().clock();
    return now.point(clock) - place(bound, clock, fired) > slashableFor.get().distance();
  }

  private long place(List<Row> bound, Clock clock, Instant fired) {
    return switch (trigger) {
      case Trigger.On on -> place(bound.getFirst(), clock);
      case Trigger.Pair pair ->
          Math.max(place(bound.getFirst(), clock), place(bound.getLast(), clock));
      case Trigger.Cross cross -> place(bound.getFirst(), clock);
      case Trigger.Every every -> fired.point(clock);
    };
  }

  private static long place(Row row, Clock clock) {
    if (!(row.origin() instanceof Origin.Settled s)) {
      return row.position(clock);
    }
    if (s.clock().equals(clock)) {
      return s.due();
    }
    boolean timed = row.instant().clocks().isTimed(s.clock());
    return clock.equals(Clock.TIME) && timed
        ? row.instant().clocks().endOf(s.clock(), s.due())
        : row.position(clock);
  }
}
