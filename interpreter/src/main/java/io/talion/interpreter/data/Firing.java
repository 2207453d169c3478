package io.talion.interpreter.data;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Rule;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A rule that fires for a binding, or its later stage: a finding before {@code combine} and {@code
 * limit} (semantics.md 21, 24 and 26).
 *
 * @param stage 0, or 1 of {@code then after}
 * @param base the instant in which the rule fired
 * @param occurrence of that firing, for ids
 * @param key texts of its key
 * @param status as far as it is known when found
 * @param penalties as demanded; none if expired, waived or superseded
 * @param exceptions those that applied
 * @param challenge the one in force
 * @param later the distance to its later stage, if one follows
 * @param bound the bound events, in the order of their names
 * @param each the {@code each} elements, outer first
 * @param lets values of the lets, the stage's last
 * @param holes values of the holes of the reason
 * @param evidence in canonical order, without repeats
 */
public record Firing(
    Rule rule,
    int stage,
    Instant instant,
    Instant base,
    String occurrence,
    Optional<Value> offender,
    List<String> key,
    Finding.Status status,
    List<Penalty> penalties,
    List<Finding.AppliedException> exceptions,
    Optional<Challenge> challenge,
    OptionalLong later,
    List<Row> bound,
    List<Value> each,
    List<Value> lets,
    List<Value> holes,
    List<Row> evidence) {

  /** Another rule is preferred: no penalties, and no later stage. */
  public Firing superseded() {
    return new Firing(
        rule,
        stage,
        instant,
        base,
        occurrence,
        offender,
        key,
        Finding.Status.SUPERSEDED,
        List.of(),
        exceptions,
        challenge,
        OptionalLong.empty(),
        bound,
        each,
        lets,
        holes,
        evidence);
  }
}
