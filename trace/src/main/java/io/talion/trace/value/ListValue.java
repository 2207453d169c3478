package io.talion.trace.value;

import java.util.List;

/** The value of a list field. */
public record ListValue(List<Value> elements) implements Value {
  public ListValue {
    elements = List.copyOf(elements);
  }
}
