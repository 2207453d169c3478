package io.talion.trace.value;

import java.math.BigInteger;

/** An exact rational in lowest terms with a positive denominator (language.md section 4). */
public record Ratio(BigInteger numerator, BigInteger denominator)
    implements Value, Comparable<Ratio> {
  public static final Ratio ZERO = of(0, 1);
  public static final Ratio ONE = of(1, 1);

  /**
   * Normalises sign and common factors. @throws ArithmeticException if {@code denominator} is zero
   */
  public Ratio {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    BigInteger g = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      g = g.negate();
    }
    if (!g.equals(BigInteger.ONE)) {
      numerator = numerator.divide(g);
      denominator = denominator.divide(g);
    }
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Ratio of(BigInteger integer) {
    return new Ratio(integer, BigInteger.ONE);
  }

  @Override
  public int compareTo(Ratio o) {
    return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
  }
}
