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

  /** The same culprit: equal bytes of another type are another. */
  boolean sameOffender(Fired other) {
    return offender.equals(other.offender) && offenderType().equals(other.offenderType());
  }

  Optional<Type> offenderType() {
    return rule.against().map(against -> required(against.type()));
  }

  private static Type required(Type type) {
    return type instanceof Type.Optional o ? required(o.inner()) : type;
  }
}
