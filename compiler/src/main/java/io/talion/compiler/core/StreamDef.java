package io.talion.compiler.core;

import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stream: what a variable can be bound to by {@code in}. Elements carry {@code fields} in order,
 * and coordinates.
 *
 * @param id position in {@link Core#streams}
 * @param fields types of the elements' fields; those after the visible ones may be hidden (their
 *     names hold a space)
 * @param ofField the field that {@code of k} compares, if the stream has one
 */
public record StreamDef(
    int id, String name, List<Type.Field> fields, OptionalInt ofField, Origin origin) {

  /** Where elements come from. */
  public sealed interface Origin {
    /**
     * Accepted events of a kind ({@link Core#events} position). The coordinates are the events'.
     */
    record Events(int event) implements Origin {}

    /**
     * {@code stream}: the union of its emissions; equal elements of one instant are one.
     * Coordinates: the instant's.
     */
    record Emitted(List<Emission> emissions) implements Origin {}

    /**
     * A duty's outcomes, in the order of deadlines, then of openers. Fields: the opener's, then
     * {@code met missed excused due settled proof} and, hidden, what {@code owed by} gave.
     * Coordinates: of the instant it settled in.
     */
    record Outcomes(int duty) implements Origin {}

    /**
     * A tally's steps: the trigger element's fields where it has one stream, the key, {@code
     * before}, {@code after}.
     */
    record Steps(int tally) implements Origin {}

    /** A machine's transitions: the key, {@code from}, {@code to}. Coordinates: the instant's. */
    record Transitions(int machine) implements Origin {}

    /**
     * Findings of all rules, of earlier instants: {@code offender status stage slashed cut} (see
     * {@link FindingFields}).
     */
    record Findings() implements Origin {}

    /**
     * Stage-0 findings of one rule, of earlier instants: the fields of {@link Findings}, then each
     * event variable by name (an element), then each top-level {@code let} by name.
     */
    record RuleFindings(int rule) implements Origin {}

    /**
     * The ends of findings' processes, of earlier instants: the fields of {@link Findings}, the
     * status being the one it ended with.
     */
    record Settled() implements Origin {}

    /** Events that came too late, each in the next instant: {@code kind at}. */
    record Late() implements Origin {}

    /** Events refused after they passed the schema, each in the next instant. */
    record Rejected() implements Origin {}
  }

  /** One {@code on … when … emit (…)}. */
  public record Emission(Trigger trigger, Optional<Expr> when, List<Expr> values, int frameSize) {}
}
