package io.talion.compiler.core;

import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A typed expression of the core. Total: evaluation never fails. Arithmetic on an optional operand
 * is optional and gives none where an operand is none (semantics.md 46). All names are resolved;
 * integers stand for every quantity that is one.
 */
public sealed interface Expr {
  Type type();

  Span span();

  record Const(Value value, Type type, Span span) implements Expr {}

  /**
   * A slot of the frame: trigger variable, let, parameter of a state, {@code it}, variable of an
   * aggregate.
   */
  record Local(int slot, Type type, Span span) implements Expr {}

  /** Binds a slot while {@code body} is evaluated (an inlined function's argument). */
  record Let(int slot, Expr value, Expr body, Type type, Span span) implements Expr {}

  /** A field of a record or of an element; of an optional target the result is optional. */
  record Field(Expr target, int index, Type type, Span span) implements Expr {}

  /**
   * An element's own coordinate. On TIME always present; on the other clocks the type is optional:
   * none where the event has no stamp and the clock is not declared; a declared clock computes it
   * from time; an own stamp wins.
   */
  record Coordinate(Expr element, Clock clock, Type type, Span span) implements Expr {}

  /** The instant's time. */
  record Now(Type type, Span span) implements Expr {}

  /**
   * The clock's point at an instant given in time; for a counter that no clock declares only of
   * {@link Now}.
   */
  record ClockAt(Clock clock, Expr time, Type type, Span span) implements Expr {}

  /** Int to Ratio; an operator, AVS or strategy to its address. */
  record Widen(Expr value, Type type, Span span) implements Expr {}

  record Unary(UnaryOperator operator, Expr operand, Type type, Span span) implements Expr {
    /** NOT on Bool; NEGATE on integers and ratios. */
    public enum UnaryOperator {
      NOT,
      NEGATE
    }
  }

  /**
   * Arithmetic, comparison, logic. Numbers are Int or Ratio values in any mix: of static type Ratio
   * always a Ratio, of type Int always an Int, and a dimensioned quantity is an Int when whole and
   * a Ratio when not, since {@code Amount * Ratio} stays exact until it is rounded (language.md
   * section 4).
   */
  record Binary(BinaryOperator operator, Expr left, Expr right, Type type, Span span)
      implements Expr {
    /** DIVIDE gives a rational, optional unless {@code type} says not. AND and OR are on Bool. */
    public enum BinaryOperator {
      ADD,
      SUBTRACT,
      MULTIPLY,
      DIVIDE,
      EQUAL,
      NOT_EQUAL,
      LESS,
      LESS_OR_EQUAL,
      GREATER,
      GREATER_OR_EQUAL,
      AND,
      OR
    }
  }

  record OrElse(Expr value, Expr fallback, Type type, Span span) implements Expr {}

  record If(Expr condition, Expr then, Expr otherwise, Type type, Span span) implements Expr {}

  /** A built-in function on values. */
  record Builtin(Function function, List<Expr> arguments, Type type, Span span) implements Expr {
    /**
     * See semantics.md 18 and 47 for each. ROUND: value, unit, mode (a Text constant); TRUNCATE,
     * LOG2, LN, EXP: value, digits; LOOKUP: key, list of keys, list of values.
     */
    public enum Function {
      FLOOR,
      CEIL,
      ROUND,
      TRUNCATE,
      DIV,
      MOD,
      POW,
      SQUARE,
      MIN,
      MAX,
      CLAMP,
      ABS,
      ISQRT,
      LOG2,
      LN,
      EXP,
      DIGEST,
      ASCENDING,
      LOOKUP
    }
  }

  record MakeRecord(List<Expr> fields, Type type, Span span) implements Expr {}

  /** {@code f.rule is R}: of one of these rules. */
  record IsRule(Expr finding, List<Integer> rules, Type type, Span span) implements Expr {}

  /** {@code f.penalty is K}: one of its penalties is of the kind. */
  record IsPenalty(Expr finding, PenaltyKind kind, Type type, Span span) implements Expr {}

  /** The value of a state for a key, as at the end of the current instant. */
  record StateRead(int state, List<Expr> key, Type type, Span span) implements Expr {}

  /**
   * The value of a tally for a key, as at the end of the current instant; inside one of its own
   * steps the old value is {@code it}.
   */
  record TallyRead(int tally, List<Expr> key, Type type, Span span) implements Expr {}

  /** What a reward holds over for its next period; only in tests and properties. */
  record Carried(int reward, Type type, Span span) implements Expr {}

  /** All that a reward has paid to a member so far; only in tests and properties. */
  record Paid(int reward, Expr member, Type type, Span span) implements Expr {}

  /**
   * The state of a machine for a key, as at the end of the current instant; inside a guard of its
   * own, as before the transition.
   */
  record MachineRead(int machine, List<Expr> key, Type type, Span span) implements Expr {}

  /** When the machine entered the state it is in; none before its first transition. */
  record Entered(int machine, List<Expr> key, Type type, Span span) implements Expr {}

  /**
   * The value of a state, a tally or a machine before the current instant: after the one evaluated
   * before it, the initial value where there is none (semantics.md 42).
   *
   * @param read a {@link StateRead}, {@link TallyRead} or {@link MachineRead}, whose key is
   *     evaluated now
   */
  record Previous(Expr read, Type type, Span span) implements Expr {}

  /**
   * The value of a state or a tally after the last instant at or before a point (semantics.md 15);
   * none where the point is, or reaches back further than {@code history}.
   *
   * @param read a {@link StateRead} or {@link TallyRead}, whose key is evaluated now
   * @param point on {@code clock}
   */
  record AsOf(Expr read, Expr point, Clock clock, Extent history, Type type, Span span)
      implements Expr {}

  /**
   * An aggregate over a range.
   *
   * @param slot the variable
   * @param argument the quantile's q
   * @param value what is aggregated; absent for count and exists; a condition for share
   * @param weight absent: every weight is 1
   */
  record Aggregate(
      AggregateFunction function,
      Optional<Expr> argument,
      Optional<Expr> value,
      Range range,
      int slot,
      List<Step> steps,
      Optional<Expr> weight,
      Type type,
      Span span)
      implements Expr {
    /** LATEST and FIRST give {@code value} of the canonically last and first element. */
    public enum AggregateFunction {
      SUM,
      COUNT,
      SHARE,
      MIN,
      MAX,
      AVG,
      LATEST,
      FIRST,
      EXISTS,
      DISTINCT,
      MEDIAN,
      QUANTILE,
      VARIANCE
    }
  }

  /** Kinds of penalty that {@code is} can ask for. */
  enum PenaltyKind {
    SLASH,
    JAIL,
    TOMBSTONE,
    EJECT,
    STRIKE,
    FLAG,
    FORFEIT,
    PAY
  }
}
