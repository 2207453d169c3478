package io.talion.trace.value;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact rational in lowest terms with a positive denominator (language.md section 4). Nothing
 * rounds here unless the method says so; a division by zero is empty, which the language calls
 * {@code none}.
 */
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
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      BigInteger g = denominator.signum() < 0 ? common.negate() : common;
      numerator = numerator.divide(g);
      denominator = denominator.divide(g);
    }
  }

  /** {@code numerator / denominator}. @throws ArithmeticException if {@code denominator} is zero */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A whole number. */
  public static Ratio of(BigInteger integer) {
    return new Ratio(integer, BigInteger.ONE);
  }

  /** {@code unscaled / 10^decimals}: how decimals are read. */
  public static Ratio ofDecimal(BigInteger unscaled, int decimals) {
    return new Ratio(unscaled, BigInteger.TEN.pow(decimals));
  }

  /** This plus {@code o}. */
  public Ratio add(Ratio o) {
    if (denominator.equals(o.denominator)) {
      return new Ratio(numerator.add(o.numerator), denominator);
    }
    return new Ratio(
        numerator.multiply(o.denominator).add(o.numerator.multiply(denominator)),
        denominator.multiply(o.denominator));
  }

  /** This minus {@code o}. */
  public Ratio subtract(Ratio o) {
    return add(o.negate());
  }

  /** This times {@code o}. */
  public Ratio multiply(Ratio o) {
    return new Ratio(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
  }

  /** This over {@code o}; empty if {@code o} is zero. */
  public Optional<Ratio> divide(Ratio o) {
    return o.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Ratio(numerator.multiply(o.denominator), denominator.multiply(o.numerator)));
  }

  /** Minus this. */
  public Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** The distance from zero. */
  public Ratio abs() {
    return new Ratio(numerator.abs(), denominator);
  }

  /** This to an integer power; empty for a negative power of zero. */
  public Optional<Ratio> pow(int exponent) {
    if (exponent >= 0) {
      return Optional.of(new Ratio(numerator.pow(exponent), denominator.pow(exponent)));
    }
    return ONE.divide(new Ratio(numerator.pow(-exponent), denominator.pow(-exponent)));
  }

  /** {@code div}: the whole quotient towards negative infinity; empty if {@code o} is zero. */
  public Optional<Int> div(Ratio o) {
    return divide(o).map(Ratio::floor);
  }

  /** {@code mod}: what {@code div} leaves, of the sign of {@code o}; empty if {@code o} is zero. */
  public Optional<Ratio> mod(Ratio o) {
    return div(o).map(q -> subtract(o.multiply(q.toRatio())));
  }

  /** The greatest integer not above this. */
  public Int floor() {
    return new Int(Division.floor(numerator, denominator));
  }

  /** The least integer not below this. */
  public Int ceil() {
    return new Int(Division.ceil(numerator, denominator));
  }

  /** {@code truncate(x, digits: n)}: towards zero to {@code digits} decimals (semantics.md 47). */
  public Ratio truncate(int digits) {
    BigInteger scale = BigInteger.TEN.pow(digits);
    return new Ratio(numerator.multiply(scale).divide(denominator), scale);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Whether the denominator is 1. */
  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Ratio o) {
    return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
  }

  /** {@code n/d}, the denominator always written (semantics.md 36). */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
