package io.talion.trace.read.field;

import io.talion.trace.event.EventKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of events that a policy declares, each at the position of its ordinal: what a reader
 * looks for.
 */
public record Schema(List<EventKind> kinds) {
  /**
   * @throws IllegalArgumentException if ordinals are not positions, or two kinds have one name
   */
  public Schema {
    kinds = List.copyOf(kinds);
    Map<String, EventKind> byName = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      EventKind kind = kinds.get(i);
      if (kind.ordinal() != i || byName.put(kind.name(), kind) != null) {
        throw new IllegalArgumentException("kind " + kind.name() + " is out of place");
      }
    }
  }

  /** A schema of these kinds. */
  public static Schema of(EventKind... kinds) {
    return new Schema(List.of(kinds));
  }
}
