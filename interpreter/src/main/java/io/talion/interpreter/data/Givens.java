package io.talion.interpreter.data;

import io.talion.trace.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that a test gives to states until an event determines them (semantics.md 32). Empty
 * outside tests.
 */
public final class Givens {
  private record Place(int state, List<Value> key) {}

  private final Map<Place, Value> values = new HashMap<>();

  /** Gives a value. */
  public void put(int state, List<Value> key, Value value) {
    values.put(new Place(state, List.copyOf(key)), value);
  }

  /** The value, if one is given and nothing has determined the state since. */
  public @Nullable Value value(int state, List<Value> key) {
    return values.get(new Place(state, key));
  }

  /** Keys for which a state is given. */
  public List<List<Value>> keys(int state) {
    return values.keySet().stream().filter(p -> p.state() == state).map(Place::key).toList();
  }

  /** An event has determined the state for a key. */
  public void end(int state, List<Value> key) {
    values.remove(new Place(state, key));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
