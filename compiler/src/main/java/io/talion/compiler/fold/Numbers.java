package io.talion.compiler.fold;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Optional;

/**
 * Operators on constants, as semantics.md 46 and 47 define them: none where an operand is none.
 * Static Ratio is always a Ratio, another quantity an Int when whole.
 */
final class Numbers {
  private Numbers() {}

  static Optional<Ratio> ratio(Value v) {
    return switch (v) {
      case Int i -> Optional.of(i.toRatio());
      case Ratio r -> Optional.of(r);
      default -> Optional.empty();
    };
  }

  /** The value in the form its static type asks for. */
  static Value normal(Ratio r, Type type) {
    boolean ratio = Type.strip(type) == Type.Simple.RATIO;
    return !ratio && r.isInteger() ? new Int(r.numerator()) : r;
  }

  /** Empty if it cannot be computed here. */
  static Optional<Value> binary(BinaryOperator op, Value a, Value b, Type type) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> arithmetic(op, a, b, type);
      case EQUAL -> Optional.of(Bool.of(equal(a, b)));
      case NOT_EQUAL -> Optional.of(Bool.of(!equal(a, b)));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordering(op, a, b);
      case AND, OR -> logic(op, a, b);
    };
  }

  private static Optional<Value> arithmetic(BinaryOperator op, Value a, Value b, Type type) {
    if (a instanceof None || b instanceof None) {
      return Optional.of(None.NONE);
    }
    Optional<Ratio> x = ratio(a);
    Optional<Ratio> y = ratio(b);
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(compute(op, x.get(), y.get(), type));
  }

  private static Value compute(BinaryOperator op, Ratio x, Ratio y, Type type) {
    return switch (op) {
      case ADD -> normal(x.add(y), type);
      case SUBTRACT -> normal(x.subtract(y), type);
      case MULTIPLY -> normal(x.multiply(y), type);
      default -> x.divide(y).<Value>map(r -> normal(r, type)).orElse(None.NONE);
    };
  }

  private static boolean equal(Value a, Value b) {
    Optional<Ratio> x = ratio(a);
    Optional<Ratio> y = ratio(b);
    return x.isPresent() && y.isPresent() ? x.equals(y) : a.equals(b);
  }

  private static Optional<Value> ordering(BinaryOperator op, Value a, Value b) {
    if (a instanceof None || b instanceof None) {
      return Optional.empty();
    }
    int c = Order.CANONICAL.compare(a, b);
    return Optional.of(
        Bool.of(
            switch (op) {
              case LESS -> c < 0;
              case LESS_OR_EQUAL -> c <= 0;
              case GREATER -> c > 0;
              default -> c >= 0;
            }));
  }

  private static Optional<Value> logic(BinaryOperator op, Value a, Value b) {
    if (!(a instanceof Bool x) || !(b instanceof Bool y)) {
      return Optional.empty();
    }
    boolean and = op == BinaryOperator.AND;
    return Optional.of(Bool.of(and ? x.isTrue() && y.isTrue() : x.isTrue() || y.isTrue()));
  }
}
