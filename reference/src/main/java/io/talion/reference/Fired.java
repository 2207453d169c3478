package io.talion.reference;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Finding;
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
 * @param frame what the trigger bound, and the lets
 * @param penalties what it demands; none if expired, waived or superseded
 * @param status as far as it is known when found
 * @param exceptions those that applied
 * @param challenge the one in force: the rule's, else that of the terms, or what an exception says
 * @param goesOn whether a later stage follows
 */
record Fired(
    Rule rule,
    int stage,
    Moment base,
    Binding binding,
    Frame frame,
    List<Value> key,
    Optional<Value> offender,
    List<Penalty> penalties,
    Finding.Status status,
    List<Finding.AppliedException> exceptions,
    Optional<Challenge> challenge,
    boolean goesOn) {

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

  /** Without penalties and without a later stage. */
  Fired dismissed(Finding.Status why) {
    return new Fired(
        rule,
        stage,
        base,
        binding,
        frame,
        key,
        offender,
        List.of(),
        why,
        exceptions,
        challenge,
        false);
  }

  Fired with(Finding.AppliedException exception) {
    return new Fired(
        rule,
        stage,
        base,
        binding,
        frame,
        key,
        offender,
        penalties,
        status,
        List.of(exception),
        challenge,
        goesOn);
  }

  /** With other penalties, and without a later stage. */
  Fired replaced(List<Penalty> instead) {
    return new Fired(
        rule,
        stage,
        base,
        binding,
        frame,
        key,
        offender,
        instead,
        status,
        exceptions,
        challenge,
        false);
  }

  Fired lengthened(Optional<Challenge> longer) {
    Optional<Challenge> now =
        longer.map(l -> challenge.map(c -> c.lengthenedBy(l)).orElse(l)).or(() -> challenge);
    return new Fired(
        rule,
        stage,
        base,
        binding,
        frame,
        key,
        offender,
        penalties,
        status,
        exceptions,
        now,
        goesOn);
  }
}
