package io.talion.trace.value;

import java.math.BigInteger;

/**
 * Integer quotients with their direction in the name; {@link BigInteger} itself only cuts towards
 * zero.
 */
final class Division {
  private Division() {}

  /** Towards negative infinity. @throws ArithmeticException if {@code d} is zero */
  static BigInteger floor(BigInteger n, BigInteger d) {
    BigInteger[] parts = n.divideAndRemainder(d);
    boolean below = parts[1].signum() != 0 && parts[1].signum() != d.signum();
    return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Towards positive infinity. @throws ArithmeticException if {@code d} is zero */
  static BigInteger ceil(BigInteger n, BigInteger d) {
    return floor(n.negate(), d).negate();
  }
}
