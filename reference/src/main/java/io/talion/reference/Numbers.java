package io.talion.reference;

import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Every number is computed as an exact ratio and then takes the form of its type: a Ratio is always
 * one, a quantity is an Int when it is whole (language.md section 4).
 */
final class Numbers {
  private static final BigInteger END = BigInteger.valueOf(Long.MAX_VALUE / 4);

  private Numbers() {}

  static Ratio exact(Value value) {
    return number(value)
        .orElseThrow(() -> new IllegalStateException("the checker let through: " + value));
  }

  static Optional<Ratio> number(Value value) {
    return switch (value) {
      case Int i -> Optional.of(i.toRatio());
      case Ratio r -> Optional.of(r);
      default -> Optional.empty();
    };
  }

  /** As a point or distance of a clock, whole; what no clock reaches is its end. */
  static long bounded(Ratio exact) {
    return exact.floor().value().max(END.negate()).min(END).longValueExact();
  }

  /** In the form that values of {@code type} have. */
  static Value as(Type type, Ratio exact) {
    boolean whole = exact.isInteger() && Type.strip(type) != Type.Simple.RATIO;
    return whole ? new Int(exact.numerator()) : exact;
  }

  /** A value in the form of its type where it is a number, else as it is. */
  static Value as(Type type, Value value) {
    return number(value).map(exact -> as(type, exact)).orElse(value);
  }
}
