package io.talion.compiler.types;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Optional;

/**
 * The dimensions of sums, products and quotients (language.md section 4). Operands are given
 * without {@code ?}; empty means that the operation does not exist.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The type of {@code a op b}. */
  public static Optional<Type> result(BinaryOperator op, Type a, Type b) {
    Type x = Types.base(a);
    Type y = Types.base(b);
    return switch (op) {
      case ADD -> add(x, y);
      case SUBTRACT -> subtract(x, y);
      case MULTIPLY -> multiply(x, y);
      case DIVIDE -> divide(x, y);
      default -> Optional.empty();
    };
  }

  private static Optional<Type> add(Type a, Type b) {
    if (Types.isScalar(a) && Types.isScalar(b)) {
      return Optional.of(scalar(a, b));
    }
    if (Types.isQuantity(a) && a.equals(b)) {
      return Optional.of(a);
    }
    return move(a, b).or(() -> move(b, a));
  }

  private static Optional<Type> subtract(Type a, Type b) {
    if (a instanceof Type.Point p && a.equals(b)) {
      return Optional.of(new Type.Distance(p.clock()));
    }
    if (a instanceof Type.Point) {
      return move(a, b);
    }
    return b instanceof Type.Point ? Optional.empty() : add(a, b);
  }

  private static Optional<Type> multiply(Type a, Type b) {
    if (Types.isScalar(a) && Types.isScalar(b)) {
      return Optional.of(scalar(a, b));
    }
    if (Types.isQuantity(a) && Types.isScalar(b)) {
      return Optional.of(a);
    }
    return Types.isScalar(a) && Types.isQuantity(b) ? Optional.of(b) : Optional.empty();
  }

  private static Optional<Type> divide(Type a, Type b) {
    if (Types.isScalar(a) && Types.isScalar(b)) {
      return Optional.of(Simple.RATIO);
    }
    if (Types.isQuantity(a) && a.equals(b)) {
      return Optional.of(Simple.RATIO);
    }
    return Types.isQuantity(a) && Types.isScalar(b) ? Optional.of(a) : Optional.empty();
  }

  /** A point moved by a distance on its own clock. */
  private static Optional<Type> move(Type point, Type distance) {
    return point instanceof Type.Point p
            && distance instanceof Type.Distance d
            && p.clock().equals(d.clock())
        ? Optional.of(point)
        : Optional.empty();
  }

  private static Type scalar(Type a, Type b) {
    return a == Simple.INT && b == Simple.INT ? Simple.INT : Simple.RATIO;
  }
}
