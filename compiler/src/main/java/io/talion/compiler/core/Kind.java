package io.talion.compiler.core;

import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;

/**
 * What {@code for op in Operator} and {@code each v in KIND} range over, in ascending order
 * (semantics.md 6).
 */
public sealed interface Kind {
  String name();

  Type type();

  /**
   * An entity kind: a byte-string type or a {@code type} of the policy. Its members are the values
   * seen at {@code seen} in accepted events, for ever; if {@code registers} is not empty, only
   * values registered and not since retired.
   */
  record Entity(
      String name, Type type, List<Place> seen, List<Place> registers, List<Place> retires)
      implements Kind {}

  /** Bool or an enum: all of its values. */
  record Finite(String name, Type type, List<Value> values) implements Kind {}

  /**
   * A place in an event's fields: {@code path} starts with the field's index and goes on through
   * records; a list on the way stands for each of its elements, an absent optional for nothing.
   */
  record Place(int event, List<Integer> path) {}
}
