package io.talion.interpreter.data;

import io.talion.trace.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a tally by key, at the end of the latest instant. */
public final class TallyStore {
  private final Map<List<Value>, Value> values = new HashMap<>();

  /** The value of a key, or null where no step was taken yet. */
  public @Nullable Value value(List<Value> key) {
    return values.get(key);
  }

  /** Takes a step. */
  public void put(List<Value> key, Value value) {
    values.put(key, value);
  }
}
