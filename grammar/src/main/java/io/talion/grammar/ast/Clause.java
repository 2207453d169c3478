package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A clause of a rule, a {@code then after} block or an exception, in the order written. */
public sealed interface Clause {
  Span span();

  record On(Trigger trigger, Span span) implements Clause {}

  record Let(Name name, Expression value, Span span) implements Clause {}

  record When(Expression condition, Span span) implements Clause {}

  record Against(Expression culprit, Span span) implements Clause {}

  record Consequence(Penalty penalty, Span span) implements Clause {}

  record ThenAfter(Expression delay, List<Clause> clauses, Span span) implements Clause {}

  record Fires(Firing firing, Span span) implements Clause {}

  record Evidence(List<Item> items, Span span) implements Clause {
    /** Either a set of elements or one expression. */
    public sealed interface Item {
      record Set(Binding binding) implements Item {}

      record One(Expression expression) implements Item {}
    }
  }

  /** The text with its quotes and escapes; holes {@code {expr}} are parsed in {@code parts}. */
  record Because(List<Part> parts, Span span) implements Clause {
    public sealed interface Part {
      record Text(String text) implements Part {}

      record Hole(Expression expression) implements Part {}
    }
  }

  record Severity(Name level, Span span) implements Clause {}

  record Challenge(Expression distance, Optional<Binding> unless, Span span) implements Clause {}

  /** Exceptions only. */
  record Waive(Span span) implements Clause {}

  /** Exceptions only. */
  record Replace(Penalty penalty, Span span) implements Clause {}

  /** {@code fires …}. */
  sealed interface Firing {
    record OncePer(List<Expression> key) implements Firing {}

    record AgainAfter(Expression distance, List<Expression> key) implements Firing {}

    record AgainWhenCleared(List<Expression> key) implements Firing {}

    record EveryTime() implements Firing {}
  }
}
