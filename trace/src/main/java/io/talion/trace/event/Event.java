package io.talion.trace.event;

import io.talion.trace.value.Value;
import java.util.List;

/**
 * One event of a trace: kind, coordinates and the declared fields in order. Two events equal in all
 * three are one event (semantics.md 1).
 */
public record Event(EventKind kind, Coordinates at, List<Value> fields) {
  public Event {
    fields = List.copyOf(fields);
  }
}
