package io.talion.reference;

import io.talion.trace.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of each tally for each key that took a step (semantics.md 13). */
final class TallyValues {
  private record Key(int tally, List<Value> key) {}

  private final Map<Key, Value> values = new LinkedHashMap<>();

  Optional<Value> value(int tally, List<Value> key) {
    return Optional.ofNullable(values.get(new Key(tally, key)));
  }

  void set(int tally, List<Value> key, Value value) {
    values.put(new Key(tally, key), value);
  }
}
