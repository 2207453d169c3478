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

  /** What was given, and the instant in which an event determined the state. */
  private record Given(Value value, long until) {}

  private final Map<Place, Given> values = new HashMap<>();

  /** Gives a value. */
  public void put(int state, List<Value> key, Value value) {
    values.put(new Place(state, List.copyOf(key)), new Given(value, Long.MAX_VALUE));
  }

  /** The value, if one is given and nothing has determined the state up to an instant. */
  public @Nullable Value value(int state, List<Value> key, long order) {
    @Nullable Given given = values.get(new Place(state, key));
    return given != null && order < given.until() ? given.value() : null;
  }

  /** Keys for which a state is given. */
  public List<List<Value>> keys(int state) {
    return values.keySet().stream().filter(p -> p.state() == state).map(Place::key).toList();
  }

  /** An event has determined the state for a key. */
  public void end(int state, List<Value> key, long order) {
    values.computeIfPresent(
        new Place(state, key), (p, g) -> new Given(g.value(), Math.min(g.until(), order)));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
