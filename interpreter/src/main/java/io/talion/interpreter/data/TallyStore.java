package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Past;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a tally that is taken step by step, at the end of each instant that is kept. */
public final class TallyStore implements Tallied {
  private final Versions<Value> values;

  public TallyStore(Past past) {
    this.values = new Versions<>(past);
  }

  /** The value of a key, or null where no step was taken yet. */
  public @Nullable Value value(List<Value> key) {
    return values.latest(key);
  }

  /** Takes a step. */
  public void put(List<Value> key, Instant now, Value value) {
    values.put(key, now, value);
  }

  @Override
  public Column read(Column[] keys, At at, Column initial) {
    Column out = new Column(initial.coding(), at.size());
    for (int i = 0; i < at.size(); i++) {
      @Nullable Value value = values.at(key(keys, i), at.order(i));
      out.append(value == null ? initial.value(i) : value);
    }
    return out;
  }

  static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }
}
