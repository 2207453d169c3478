package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may name.
 *
 * @param streams whether aggregates and states may be read: not in constants
 * @param depth variables of aggregates so far; names the next one
 */
record Scope(List<Variable> variables, boolean streams, int depth) {
  static final Scope EMPTY = new Scope(List.of(), true, 0);
  static final Scope CLOSED = new Scope(List.of(), false, 0);

  Scope with(Variable variable) {
    List<Variable> all = new ArrayList<>(variables);
    all.add(variable);
    return new Scope(List.copyOf(all), streams, depth);
  }

  /** One aggregate further in. */
  Scope inside(Variable variable) {
    Scope s = with(variable);
    return new Scope(s.variables, streams, depth + 1);
  }

  String fresh() {
    return "x" + depth;
  }

  List<Variable> elements() {
    return variables.stream().filter(v -> v.element().isPresent()).toList();
  }

  List<Variable> values(Sort sort) {
    return variables.stream().filter(v -> v.value().filter(s -> s == sort).isPresent()).toList();
  }
}
