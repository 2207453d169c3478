package io.talion.compiler.emit;

import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/** Numbers as they meet a sink: exact until here, floored here (language.md section 10, Sinks). */
final class Numbers {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  static Ratio exact(Value number) {
    return switch (number) {
      case Int i -> i.toRatio();
      case Ratio r -> r;
      default -> throw new IllegalArgumentException("no number: " + number);
    };
  }

  static BigInteger floor(Value number) {
    return exact(number).floor().value();
  }

  /** A duration that no JSON number could hold is the longest that one can. */
  static long millis(Value number) {
    return floor(number).min(MAX).max(MAX.negate()).longValueExact();
  }
}
