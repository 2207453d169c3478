package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** A top-level declaration (language.md sections 5 to 8), with the {@code ///} lines above it. */
public sealed interface Declaration {
  List<String> doc();

  Span span();

  record TypeAlias(List<String> doc, Name name, TypeRef base, Span span) implements Declaration {}

  record Enumeration(List<String> doc, Name name, List<Name> cases, Span span)
      implements Declaration {}

  record Record(List<String> doc, Name name, List<Field> fields, Span span)
      implements Declaration {}

  record Token(List<String> doc, Name name, int decimals, Span span) implements Declaration {}

  /** {@code event} or, in a module, {@code input}. */
  record Event(
      List<String> doc,
      boolean input,
      Name name,
      List<Field> fields,
      List<EventOption> options,
      Span span)
      implements Declaration {}

  record Const(List<String> doc, Name name, Optional<TypeRef> type, Expression value, Span span)
      implements Declaration {}

  record Param(
      List<String> doc,
      Name name,
      TypeRef type,
      Expression value,
      Optional<Expression> range,
      Span span)
      implements Declaration {}

  record Function(
      List<String> doc,
      Name name,
      List<Parameter> parameters,
      TypeRef type,
      Expression body,
      Span span)
      implements Declaration {}

  record Table(List<String> doc, Name name, TypeRef type, Name by, List<TableRow> rows, Span span)
      implements Declaration {}

  record Stream(
      List<String> doc, Name name, List<Field> fields, List<Emission> emissions, Span span)
      implements Declaration {}

  record State(
      List<String> doc,
      Name name,
      List<Parameter> parameters,
      TypeRef type,
      Expression value,
      Optional<Expression> history,
      Span span)
      implements Declaration {}

  record Tally(
      List<String> doc,
      Name name,
      List<Parameter> parameters,
      TypeRef type,
      Expression initial,
      Optional<Expression> history,
      List<TallyStep> steps,
      Span span)
      implements Declaration {}

  record Machine(
      List<String> doc,
      Name name,
      List<Parameter> parameters,
      Name initial,
      List<Transition> transitions,
      Span span)
      implements Declaration {}

  record Duty(
      List<String> doc,
      Name name,
      Binding opener,
      Expression owedBy,
      Binding metBy,
      Expression within,
      Optional<Expression> excusedWhen,
      Span span)
      implements Declaration {}

  record Rule(List<String> doc, Name name, List<Clause> clauses, Span span)
      implements Declaration {}

  record Exception(List<String> doc, Name name, List<Name> rules, List<Clause> clauses, Span span)
      implements Declaration {}

  record Prefer(List<String> doc, Name winner, Name loser, Span span) implements Declaration {}

  record Reward(List<String> doc, Name name, List<RewardClause> clauses, Span span)
      implements Declaration {}

  record Assert(List<String> doc, Assertion assertion, Span span) implements Declaration {}

  record Use(
      List<String> doc,
      Name module,
      Name alias,
      List<Expression.Argument> parameters,
      List<InputBinding> inputs,
      Span span)
      implements Declaration {}

  record Test(List<String> doc, String title, List<TestStep> steps, Span span)
      implements Declaration {}

  record Property(
      List<String> doc, String title, List<Name> events, int upTo, Expression check, Span span)
      implements Declaration {}

  /** {@code name : Type [in low..high]}. */
  record Field(List<String> doc, Name name, TypeRef type, Optional<Expression> range, Span span) {}

  /** {@code name : Type} of a function, state, tally or machine. */
  record Parameter(Name name, TypeRef type) {}

  /** {@code 0 => 128} or {@code above 15% => …}. */
  record TableRow(boolean above, Expression key, Expression value, Span span) {}

  /** {@code on … [when p] emit (f: e, …)}. */
  record Emission(
      Trigger trigger, Optional<Expression> when, List<Expression.Argument> values, Span span) {}

  /** {@code on … [when p] => e}. */
  record TallyStep(Trigger trigger, Optional<Expression> when, Expression value, Span span) {}

  /**
   * {@code from -> to on s in S when p}, or {@code after d}: exactly one of {@code on} and {@code
   * after}.
   */
  record Transition(
      Name from,
      Name to,
      Optional<Binding> on,
      Optional<Expression> when,
      Optional<Expression> after,
      Span span) {}

  /** {@code Statement from r in Response with (…)}. */
  record InputBinding(Name input, Binding source, List<Expression.Argument> values, Span span) {}
}
