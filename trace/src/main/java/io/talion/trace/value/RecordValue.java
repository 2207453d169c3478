package io.talion.trace.value;

import java.util.List;

/** A record's value; {@code fields} in order of declaration. */
public record RecordValue(String type, List<Value> fields) implements Value {
  public RecordValue {
    fields = List.copyOf(fields);
  }
}
