package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * An expression as written; precedence is resolved, nothing else is (language.md sections 4 and 9).
 */
public sealed interface Expression {
  Span span();

  /**
   * {@code 5%}, {@code 0.25}, {@code 1_000}, {@code 0x…}, {@code "…"}, {@code @2026-01-01}, {@code
   * true}: {@code text} as written.
   */
  record Literal(Kind kind, String text, Span span) implements Expression {
    /** The lexical family of a literal. */
    public enum Kind {
      INT,
      DECIMAL,
      PERCENT,
      HEX,
      STRING,
      INSTANT,
      TRUE,
      FALSE,
      NONE
    }
  }

  /** A number followed by a unit: {@code 32 ETH}, {@code 50 blocks}, {@code 5 bps}. */
  record Quantity(String number, Name unit, Span span) implements Expression {}

  /** {@code block 100}: a point on the block clock. */
  record BlockPoint(String number, Span span) implements Expression {}

  /** A bare name: variable, const, param, state without parameters, enum case. */
  record Reference(Name name, Span span) implements Expression {}

  record Now(Span span) implements Expression {}

  record Offender(Span span) implements Expression {}

  /** {@code target.field}. */
  record Member(Expression target, Name field, Span span) implements Expression {}

  /** {@code f(a, name: b)}: function, state, tally, builtin, record or test event. */
  record Call(Name callee, List<Argument> arguments, Span span) implements Expression {}

  record Negate(Expression operand, Span span) implements Expression {}

  record Not(Expression operand, Span span) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {
    /** Operators by their written form. */
    public enum Operator {
      MULTIPLY("*"),
      DIVIDE("/"),
      ADD("+"),
      SUBTRACT("-"),
      EQUAL("=="),
      NOT_EQUAL("!="),
      LESS("<"),
      LESS_OR_EQUAL("<="),
      GREATER(">"),
      GREATER_OR_EQUAL(">="),
      AND("and"),
      OR("or");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      /** As written in source. */
      public String symbol() {
        return symbol;
      }
    }
  }

  /** {@code x or else y}. */
  record OrElse(Expression value, Expression fallback, Span span) implements Expression {}

  /** {@code 1%..20%}: only as the range of a field or param. */
  record Range(Expression low, Expression high, Span span) implements Expression {}

  /** {@code x is [not] name}. */
  record Is(Expression value, boolean negated, Name name, Span span) implements Expression {}

  record If(Expression condition, Expression then, Expression otherwise, Span span)
      implements Expression {}

  /** {@code x as of p}. */
  record AsOf(Expression value, Expression point, Span span) implements Expression {}

  /** {@code {a, b}}: a key or set written in braces. */
  record Braces(List<Expression> elements, Span span) implements Expression {}

  /** {@code agg([argument,] [value for] x in Stream steps [weighted by w])}. */
  record Aggregate(
      Name function,
      Optional<Expression> argument,
      Optional<Expression> value,
      Binding binding,
      Optional<Expression> weight,
      Span span)
      implements Expression {}

  /** One argument of a call, named or positional. */
  record Argument(Optional<Name> name, Expression value) {}
}
