package io.talion.reference;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Expr.Unary.UnaryOperator;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Optional;

/**
 * Arithmetic, comparison and logic on values (language.md section 4). Arithmetic with none is none;
 * a division by zero is none; {@code ==} and {@code !=} compare none like any value (semantics.md
 * 46).
 */
final class Operators {
  private Operators() {}

  static Value unary(UnaryOperator operator, Value x, Type type) {
    if (x == None.NONE) {
      return x;
    }
    return switch (operator) {
      case NOT -> Bool.of(x == Bool.FALSE);
      case NEGATE -> Numbers.as(type, Numbers.exact(x).negate());
    };
  }

  static Value binary(BinaryOperator operator, Value a, Value b, Type type) {
    return switch (operator) {
      case EQUAL -> Bool.of(equal(a, b));
      case NOT_EQUAL -> Bool.of(!equal(a, b));
      case AND -> Bool.of(a == Bool.TRUE && b == Bool.TRUE);
      case OR -> Bool.of(a == Bool.TRUE || b == Bool.TRUE);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Bool.of(compares(operator, a, b));
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> arithmetic(operator, a, b, type);
    };
  }

  /** Numbers by their size, whatever their form; all else as values. */
  static boolean equal(Value a, Value b) {
    Optional<Ratio> x = Numbers.number(a);
    Optional<Ratio> y = Numbers.number(b);
    return x.isPresent() && y.isPresent() ? x.equals(y) : a.equals(b);
  }

  private static boolean compares(BinaryOperator operator, Value a, Value b) {
    if (a == None.NONE || b == None.NONE) {
      return false;
    }
    int c = Order.CANONICAL.compare(a, b);
    return switch (operator) {
      case LESS -> c < 0;
      case LESS_OR_EQUAL -> c <= 0;
      case GREATER -> c > 0;
      default -> c >= 0;
    };
  }

  private static Value arithmetic(BinaryOperator operator, Value a, Value b, Type type) {
    if (a == None.NONE || b == None.NONE) {
      return None.NONE;
    }
    Ratio x = Numbers.exact(a);
    Ratio y = Numbers.exact(b);
    Optional<Ratio> result =
        switch (operator) {
          case ADD -> Optional.of(x.add(y));
          case SUBTRACT -> Optional.of(x.subtract(y));
          case MULTIPLY -> Optional.of(x.multiply(y));
          default -> x.divide(y);
        };
    return result.map(r -> Numbers.as(type, r)).orElse(None.NONE);
  }
}
