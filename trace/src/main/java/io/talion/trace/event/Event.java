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

  /**
   * The value of a declared field. @throws IllegalArgumentException if the kind has no such field
   */
  public Value field(String name) {
    int i = kind.indexOf(name);
    if (i < 0) {
      throw new IllegalArgumentException(kind.name() + " has no field " + name);
    }
    return fields.get(i);
  }

  /** The SHA-256 of the canonical JSON, 64 hex digits; computed at each call. */
  public String id() {
    return EventJson.id(this);
  }
}
