package io.talion.reference;

import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept per key from instant to instant: the value of each tally for each key that took a
 * step, the state of each machine (semantics.md 13), with all that it was before.
 */
final class Kept<T> {
  private record Key(int declaration, List<Value> key) {}

  private record Entry<T>(int instant, T value) {}

  private final History history;
  private final Map<Key, List<Entry<T>>> entries = new LinkedHashMap<>();

  Kept(History history) {
    this.history = history;
  }

  /** As in the instant that is asked about. */
  Optional<T> value(int declaration, List<Value> key) {
    return entries.getOrDefault(new Key(declaration, key), List.of()).reversed().stream()
        .filter(e -> e.instant() <= history.now().index())
        .findFirst()
        .map(Entry::value);
  }

  void set(int declaration, List<Value> key, T value) {
    entries
        .computeIfAbsent(new Key(declaration, key), k -> new ArrayList<>())
        .add(new Entry<>(history.now().index(), value));
  }

  /** The keys that have a value of their own. */
  List<List<Value>> keys(int declaration) {
    return entries.keySet().stream()
        .filter(k -> k.declaration() == declaration)
        .map(Key::key)
        .toList();
  }
}
