package io.talion.interpreter.data;

import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a tally that is taken step by step, at the end of the latest instant. */
public final class TallyStore implements Tallied {
  private final Map<List<Value>, Value> values = new HashMap<>();

  /** The value of a key, or null where no step was taken yet. */
  public @Nullable Value value(List<Value> key) {
    return values.get(key);
  }

  /** Takes a step. */
  public void put(List<Value> key, Value value) {
    values.put(key, value);
  }

  @Override
  public Column read(Column[] keys, At at, Column initial) {
    Column out = new Column(initial.coding(), at.size());
    for (int i = 0; i < at.size(); i++) {
      @Nullable Value value = value(key(keys, i));
      out.append(value == null ? initial.value(i) : value);
    }
    return out;
  }

  private static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }
}
