package io.talion.reference;

import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A rule that fired, or its later stage, before it is told.
 *
 * @param stage 0, or 1 of {@code then after}
 * @param base the instant in which the rule fired
 * @param occurrence of that firing, for ids
 * @param frame what the trigger bound, and the lets
 */
record Fired(
    Rule rule,
    int stage,
    Moment base,
    String occurrence,
    Binding binding,
    Frame frame,
    List<Value> key,
    Optional<Value> offender,
    Sentence sentence) {

  List<Penalty.Slash> slashes() {
    return Report.slashes(sentence.penalties());
  }

  boolean sameOffender(Fired other) {
    return offender.equals(other.offender)
        && (offender.isEmpty() || other.isAgainst(rule.against().orElseThrow().type()));
  }

  /** Whether the offender is of a type. */
  boolean isAgainst(Type type) {
    return rule.against().filter(against -> SameType.of(against.type(), type)).isPresent();
  }

  Fired with(Sentence changed) {
    return new Fired(rule, stage, base, occurrence, binding, frame, key, offender, changed);
  }
}
