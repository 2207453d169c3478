package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.State;
import io.talion.compiler.core.Step;
import io.talion.trace.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a test says of a state before events do (semantics.md 32): {@code given s(k) = v} stands
 * until an element comes that the state's body reads directly, of this key where it reads by key.
 */
final class Givens {
  private record Key(int state, List<Value> key) {}

  /** The value and the last instant before it was given. */
  private record Given(Value value, int after) {}

  private final History history;
  private final Map<Key, Given> given = new LinkedHashMap<>();

  Givens(History history) {
    this.history = history;
  }

  void put(int state, List<Value> key, Value value) {
    given.put(new Key(state, key), new Given(value, history.now().index()));
  }

  Optional<Value> value(int state, List<Value> key, Evaluator evaluator) {
    return Optional.ofNullable(given.get(new Key(state, key)))
        .filter(g -> !isDetermined(history.core().states().get(state), key, g, evaluator))
        .map(Given::value);
  }

  private boolean isDetermined(State state, List<Value> key, Given given, Evaluator evaluator) {
    return DirectReads.of(state.body()).stream()
        .anyMatch(read -> reads(read, state, key, given, evaluator));
  }

  private boolean reads(
      Expr.Aggregate read, State state, List<Value> key, Given given, Evaluator evaluator) {
    Frame frame = Frame.of(key);
    List<Step> byKey = read.steps().stream().filter(s -> isByKey(s, state)).toList();
    return read.range() instanceof Range.OfStream s
        && history.all(s.stream()).stream()
            .filter(i -> i.seen().index() > given.after())
            .anyMatch(i -> evaluator.windows().passes(i, read.slot(), byKey, frame));
  }

  private static boolean isByKey(Step step, State state) {
    return step instanceof Step.Of of
        && of.key() instanceof Expr.Local local
        && local.slot() < state.parameters().size();
  }
}
