package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.util.Optional;

/**
 * A comparison of a number with a constant one, perhaps after a constant {@code or else}.
 *
 * @param type of what is compared
 */
record ThresholdPlan(
    BinaryOperator operator, Expr value, Optional<Expr> fallback, Expr.Const limit, Type type) {

  static Optional<ThresholdPlan> of(Expr.Binary b) {
    if (mirrored(b.operator()).isEmpty()) {
      return Optional.empty();
    }
    if (b.right() instanceof Expr.Const limit && isNumber(limit)) {
      return Optional.of(of(b.operator(), b.left(), limit));
    }
    return b.left() instanceof Expr.Const limit && isNumber(limit)
        ? mirrored(b.operator()).map(op -> of(op, b.right(), limit))
        : Optional.empty();
  }

  private static ThresholdPlan of(BinaryOperator op, Expr value, Expr.Const limit) {
    return value instanceof Expr.OrElse o
            && o.fallback() instanceof Expr.Const known
            && isNumber(known)
        ? new ThresholdPlan(op, o.value(), Optional.of(known), limit, o.type())
        : new ThresholdPlan(op, value, Optional.empty(), limit, value.type());
  }

  private static boolean isNumber(Expr.Const constant) {
    return constant.value() instanceof Int || constant.value() instanceof Ratio;
  }

  /** The comparison with its sides exchanged; empty where the operator is none. */
  private static Optional<BinaryOperator> mirrored(BinaryOperator op) {
    return switch (op) {
      case EQUAL, NOT_EQUAL -> Optional.of(op);
      case LESS -> Optional.of(BinaryOperator.GREATER);
      case LESS_OR_EQUAL -> Optional.of(BinaryOperator.GREATER_OR_EQUAL);
      case GREATER -> Optional.of(BinaryOperator.LESS);
      case GREATER_OR_EQUAL -> Optional.of(BinaryOperator.LESS_OR_EQUAL);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, AND, OR -> Optional.empty();
    };
  }
}
