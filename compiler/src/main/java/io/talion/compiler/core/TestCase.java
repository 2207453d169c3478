package io.talion.compiler.core;

import io.talion.grammar.diagnostic.Span;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A {@code test} of a policy, lowered (semantics.md 32). Its lets are folded in, except the
 * variable of {@code repeat}, which is slot 0 of a frame of size 1. Names such as {@code alice}
 * have become constants.
 *
 * @param names the names used and the text of the value each stands for, for messages
 */
public record TestCase(String title, List<Step> steps, List<NamedValue> names, Span span) {
  /** A test's name for a value. */
  public record NamedValue(String name, Value value) {}

  /** A point on a clock as an expression of its integer. */
  public record At(Clock clock, Expr point) {}

  /**
   * An event to be: fields in order of declaration, absent optionals as none, an absent signature
   * as no bytes. A field of bytes may be given by an expression of Int (with the variable of {@code
   * repeat}): its value stands for the bytes left-padded to the field's length.
   */
  public record EventExpr(int event, List<Expr> fields, Span span) {}

  /** One step. */
  public sealed interface Step {
    Span span();

    record Given(int state, List<Expr> key, Expr value, Span span) implements Step {}

    record Events(At at, List<EventExpr> events, Span span) implements Step {}

    record Repeat(Expr count, Clock clock, long every, Expr from, List<EventExpr> events, Span span)
        implements Step {}

    record Advance(At to, Span span) implements Step {}

    record NoFindings(Span span) implements Step {}

    record NothingElse(Span span) implements Step {}

    /**
     * {@code penalties} empty: any.
     *
     * @param against empty of a rule that is against nobody
     * @param waivedBy the exception that must have waived it
     */
    record Fault(
        int rule,
        Optional<Expr> against,
        List<Rule.PenaltyExpr> penalties,
        Optional<String> waivedBy,
        Optional<At> at,
        Span span)
        implements Step {}

    /** One payment not yet taken, or of an amount of 0 none at all in the last period. */
    record Pays(int reward, Expr to, Expr amount, Span span) implements Step {}

    record Holds(Expr condition, Span span) implements Step {}
  }
}
