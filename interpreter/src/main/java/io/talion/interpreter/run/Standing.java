package io.talion.interpreter.run;

import io.talion.interpreter.data.Instant;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest place of each key of a kind: what {@code once per} and {@code only with} compare an
 * event with (semantics.md 10).
 */
final class Standing {
  private final List<Integer> ownFields;
  private final List<Integer> askedFields;
  private final Optional<Extent> horizon;
  private final Map<List<Value>, Long> latest = new HashMap<>();

  /** {@code ownFields} of those that stand, {@code askedFields} of those that are compared. */
  Standing(List<Integer> ownFields, List<Integer> askedFields, Optional<Extent> horizon) {
    this.ownFields = ownFields;
    this.askedFields = askedFields;
    this.horizon = horizon;
  }

  void stand(Event event, Instant instant) {
    latest.merge(values(event, ownFields), place(event, instant), Math::max);
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
