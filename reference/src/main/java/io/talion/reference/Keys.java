package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Tally;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For which keys a step of a tally or a transition of a machine is: the one that its element names,
 * else every member of the key's kind, ascending (semantics.md 13).
 */
record Keys(List<Tally.Parameter> parameters, Evaluator evaluator) {
  List<List<Value>> of(List<Optional<Expr>> named, Binding binding) {
    List<List<Value>> keys = List.of(List.of());
    for (int i = 0; i < parameters.size(); i++) {
      List<Value> choices = choices(i, named.get(i), binding);
      keys = keys.stream().flatMap(k -> choices.stream().map(v -> append(k, v))).toList();
    }
    return keys;
  }

  /** What the trigger bound, and the key. */
  static Frame frame(Binding binding, List<Value> key) {
    Frame frame = binding.frame();
    for (int i = 0; i < key.size(); i++) {
      frame = frame.with(i, key.get(i));
    }
    return frame;
  }

  private List<Value> choices(int parameter, Optional<Expr> named, Binding binding) {
    return named
        .map(n -> List.of(evaluator.eval(n, binding.frame())))
        .orElseGet(() -> evaluator.members().of(parameters.get(parameter).kind()));
  }

  private static List<Value> append(List<Value> key, Value value) {
    List<Value> longer = new ArrayList<>(key);
    longer.add(value);
    return List.copyOf(longer);
  }
}
