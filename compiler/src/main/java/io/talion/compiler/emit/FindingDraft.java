package io.talion.compiler.emit;

import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What an engine knows of a finding: values and ids, no text made of them yet.
 *
 * @param stage 0, or 1 of what `then after` assessed
 * @param occurrence of the firing: see {@link Occurrences}
 * @param time of the instant
 * @param block counter at the instant
 * @param key texts of the key: {@link FindingAssembler#key}, or for {@code every time} the ids of
 *     the bound events and the {@code each} elements
 * @param penalties as demanded, in the order written; none if expired
 * @param lets values of the rule's lets, in order, then of the stage's
 * @param holes values of the holes of {@code because}, in order
 * @param evidence ids in canonical order, without repeats
 */
public record FindingDraft(
    Rule rule,
    int stage,
    String occurrence,
    long time,
    long block,
    Optional<Value> offender,
    List<String> key,
    Finding.Status status,
    List<Penalty> penalties,
    Optional<Finding.Cut> cut,
    List<Finding.AppliedException> exceptions,
    List<Value> lets,
    List<Value> holes,
    List<String> evidence) {}
