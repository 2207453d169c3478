package io.talion.interpreter.data;

import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A rule that fires for a binding: a finding before {@code combine} and {@code limit} (semantics.md
 * 21 and 24).
 *
 * @param key texts of its key
 * @param penalties as demanded; none if expired
 * @param bound the bound events, in the order of their names
 * @param lets values of the rule's lets
 * @param holes values of the holes of the reason
 * @param evidence in canonical order, without repeats
 */
public record Firing(
    Rule rule,
    Instant instant,
    Optional<Value> offender,
    List<String> key,
    boolean expired,
    List<Penalty> penalties,
    List<Row> bound,
    List<Value> lets,
    List<Value> holes,
    List<Row> evidence) {}
