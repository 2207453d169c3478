package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A step of a {@code test} (language.md section 8, semantics.md 32). */
public sealed interface TestStep {
  Span span();

  record Given(Expression target, Expression value, Span span) implements TestStep {}

  record Let(Name name, Expression value, Span span) implements TestStep {}

  record At(Expression point, List<Expression.Call> events, Span span) implements TestStep {}

  record Repeat(
      Expression count,
      Name variable,
      Expression every,
      Expression from,
      List<Expression.Call> events,
      Span span)
      implements TestStep {}

  record Advance(Expression to, Span span) implements TestStep {}

  record Expect(Expectation expectation, Span span) implements TestStep {}

  /** What a test expects. */
  sealed interface Expectation {
    record NoFindings() implements Expectation {}

    record NothingElse() implements Expectation {}

    /** Of a rule without a culprit there is no {@code against}. */
    record Fault(
        Name rule,
        Optional<Expression> against,
        List<Penalty> penalties,
        Optional<Name> waivedBy,
        Optional<Expression> at)
        implements Expectation {}

    record Pays(Name reward, Expression to, Expression amount) implements Expectation {}

    record Holds(Expression condition) implements Expectation {}
  }
}
