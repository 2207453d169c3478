package io.talion.reference;

import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A rule that fired, before it is told.
 *
 * @param frame what the trigger bound, and the lets
 * @param penalties what it demands; none if expired
 */
record Fired(
    Rule rule,
    Binding binding,
    Frame frame,
    List<Value> key,
    Optional<Value> offender,
    List<Penalty> penalties,
    boolean expired) {

  List<Penalty.Slash> slashes() {
    return Report.slashes(penalties);
  }

  boolean sameOffender(Fired other) {
    return offender.equals(other.offender)
        && (offender.isEmpty() || other.isAgainst(rule.against().orElseThrow().type()));
  }

  /** Whether the offender is of a type. */
  boolean isAgainst(Type type) {
    return rule.against().filter(against -> SameType.of(against.type(), type)).isPresent();
  }
}
