package io.talion.compiler.sheet;

import io.talion.compiler.fold.Interval;
import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Binary.Operator;
import io.talion.trace.value.Ratio;
import java.util.Optional;

/**
 * {@code assert check e}: a condition over consts and params that must hold for every value of
 * their ranges.
 */
final class AssertedConditions {
  private final Facts facts;
  private final PromiseMessages messages;

  AssertedConditions(Facts facts, PromiseMessages messages) {
    this.facts = facts;
    this.messages = messages;
  }

  void check(Declaration.Assert a, Assertion.Check c) {
    Optional<Boolean> holds = holds(c.condition());
    if (holds.isEmpty()) {
      messages.notShown(
          a,
          new Shown.NotShown<Boolean>(
              "the ranges of its sides do not decide it", c.condition().span()));
    } else if (!holds.get()) {
      messages.fails(a, "this is false", "the ranges of its sides decide it", c.condition().span());
    }
  }

  private Optional<Boolean> holds(Expression e) {
    return switch (e) {
      case Expression.Not n -> holds(n.operand()).map(b -> !b);
      case Expression.Literal l when l.kind() == Expression.Literal.Kind.TRUE -> Optional.of(true);
      case Expression.Literal l when l.kind() == Expression.Literal.Kind.FALSE ->
          Optional.of(false);
      case Expression.Binary b when b.operator() == Operator.AND -> joined(b, false);
      case Expression.Binary b when b.operator() == Operator.OR -> joined(b, true);
      case Expression.Binary b -> comparison(b);
      default -> Optional.empty();
    };
  }

  /** {@code decisive} is what one side is enough for. */
  private Optional<Boolean> joined(Expression.Binary b, boolean decisive) {
    Optional<Boolean> x = holds(b.left());
    Optional<Boolean> y = holds(b.right());
    if (x.filter(v -> v == decisive).isPresent() || y.filter(v -> v == decisive).isPresent()) {
      return Optional.of(decisive);
    }
    return x.isPresent() && y.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }

  private Optional<Boolean> comparison(Expression.Binary b) {
    Interval x = facts.interval(b.left());
    Interval y = facts.interval(b.right());
    return switch (b.operator()) {
      case LESS -> less(x, y);
      case GREATER_OR_EQUAL -> less(x, y).map(v -> !v);
      case GREATER -> less(y, x);
      case LESS_OR_EQUAL -> less(y, x).map(v -> !v);
      case EQUAL -> equal(x, y);
      case NOT_EQUAL -> equal(x, y).map(v -> !v);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> less(Interval x, Interval y) {
    if (compare(x.high(), y.low()).filter(c -> c < 0).isPresent()) {
      return Optional.of(true);
    }
    return compare(x.low(), y.high()).filter(c -> c >= 0).map(c -> false);
  }

  private static Optional<Boolean> equal(Interval x, Interval y) {
    boolean apart =
        compare(x.high(), y.low()).filter(c -> c < 0).isPresent()
            || compare(x.low(), y.high()).filter(c -> c > 0).isPresent();
    boolean points = x.low().isPresent() && x.low().equals(x.high()) && x.equals(y);
    return apart ? Optional.of(false) : points ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Integer> compare(Optional<Ratio> a, Optional<Ratio> b) {
    return a.flatMap(x -> b.map(x::compareTo));
  }
}
