package io.talion.compiler.fold;

import io.talion.compiler.core.Expr;
import io.talion.compiler.types.Types;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Ratio;
import java.util.Optional;

/**
 * Conditions whose value the ranges of their parts decide: {@code x.share > 100%} of a share
 * declared in 0%..100% is never true (language.md section 12).
 */
public final class Truths {
  private final Ranges ranges;

  public Truths(Ranges ranges) {
    this.ranges = ranges;
  }

  /** The only value that it can have, if that is shown. */
  public Optional<Boolean> of(Expr e) {
    if (ranges.isNoted(e)) {
      return Optional.empty();
    }
    return switch (e) {
      case Expr.Const c when c.value() instanceof Bool b -> Optional.of(b.isTrue());
      case Expr.Unary u when u.operator() == Expr.Unary.UnaryOperator.NOT ->
          of(u.operand()).map(b -> !b);
      case Expr.Binary b -> binary(b);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> binary(Expr.Binary b) {
    return switch (b.operator()) {
      case AND -> joined(b, false);
      case OR -> joined(b, true);
      case LESS -> less(b.left(), b.right());
      case GREATER_OR_EQUAL -> less(b.left(), b.right()).map(x -> !x);
      case GREATER -> less(b.right(), b.left());
      case LESS_OR_EQUAL -> less(b.right(), b.left()).map(x -> !x);
      case EQUAL -> disjoint(b) ? Optional.of(false) : Optional.empty();
      case NOT_EQUAL -> disjoint(b) ? Optional.of(true) : Optional.empty();
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Optional.empty();
    };
  }

  /** {@code decisive} is what one side is enough for. */
  private Optional<Boolean> joined(Expr.Binary b, boolean decisive) {
    Optional<Boolean> x = of(b.left());
    Optional<Boolean> y = of(b.right());
    if (x.filter(v -> v == decisive).isPresent() || y.filter(v -> v == decisive).isPresent()) {
      return Optional.of(decisive);
    }
    return x.isPresent() && y.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }

  /** Whether left is less than right. */
  private Optional<Boolean> less(Expr left, Expr right) {
    Interval x = ranges.of(left);
    Interval y = ranges.of(right);
    if (compare(x.high(), y.low()).filter(c -> c < 0).isPresent()) {
      return Optional.of(true);
    }
    return compare(x.low(), y.high()).filter(c -> c >= 0).map(c -> false);
  }

  private boolean disjoint(Expr.Binary b) {
    boolean plain = !Types.isOptional(b.left().type()) && !Types.isOptional(b.right().type());
    Interval x = ranges.of(b.left());
    Interval y = ranges.of(b.right());
    return plain
        && (compare(x.high(), y.low()).filter(c -> c < 0).isPresent()
            || compare(x.low(), y.high()).filter(c -> c > 0).isPresent());
  }

  private static Optional<Integer> compare(Optional<Ratio> a, Optional<Ratio> b) {
    return a.flatMap(x -> b.map(x::compareTo));
  }
}
