package io.talion.interpreter.run;

import io.talion.interpreter.instant.Instant;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest place of each key of a kind: what {@code once per} and {@code only with} compare an
 * event with (semantics.md 10). What is past the horizon is forgotten, so memory stays flat.
 */
final class Standing {
  /** When a key was said to stand, in the order in which that happened. */
  private record Said(List<Value> key, long place) {}

  private final List<Integer> ownFields;
  private final List<Integer> askedFields;
  private final Optional<Extent> horizon;
  private final boolean forgets;
  private final Map<List<Value>, Long> latest = new HashMap<>();
  private final ArrayDeque<Said> said = new ArrayDeque<>();

  /**
   * {@code ownFields} of those that stand, {@code askedFields} of those that are compared. {@code
   * inOrder}: no event comes late, so that time, and time only, never goes back.
   */
  Standing(
      List<Integer> ownFields,
      List<Integer> askedFields,
      Optional<Extent> horizon,
      boolean inOrder) {
    this.ownFields = ownFields;
    this.askedFields = askedFields;
    this.horizon = horizon;
    this.forgets = inOrder && horizon.filter(h -> h.clock().equals(Clock.TIME)).isPresent();
  }

  void stand(Event event, Instant instant) {
    List<Value> key = values(event, ownFields);
    long place = place(event, instant);
    latest.merge(key, place, Math::max);
    if (forgets) {
      forget(place - horizon.orElseThrow().distance());
      said.add(new Said(key, place));
    }
  }

  private void forget(long before) {
    while (!said.isEmpty() && said.peek().place() < before) {
      Said oldest = said.remove();
      latest.remove(oldest.key(), oldest.place());
    }
  }

  /** Whether one of equal key stands near enough. */
  boolean covers(Event event, Instant instant) {
    Long earlier = latest.get(values(event, askedFields));
    return earlier != null
        && horizon.filter(h -> place(event, instant) - earlier > h.distance()).isEmpty();
  }

  private long place(Event event, Instant instant) {
    Clock clock = horizon.map(Extent::clock).orElse(Clock.TIME);
    long own = instant.clocks().own(event.at(), clock);
    return own < 0 ? instant.counter(clock) : own;
  }

  private static List<Value> values(Event event, List<Integer> fields) {
    List<Value> values = new ArrayList<>(fields.size());
    for (int field : fields) {
      values.add(event.fields().get(field));
    }
    return values;
  }
}
