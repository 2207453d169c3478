package io.talion.trace.value;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An unbounded integer; also every quantity that is an integer in a unit: amounts in base units,
 * instants and durations in milliseconds, blocks, slots, epochs and the distances between them
 * (language.md section 4). Arithmetic never overflows and never throws; a division by zero is
 * empty, which the language calls {@code none}.
 */
public record Int(BigInteger value) implements Value, Comparable<Int> {
  public static final Int ZERO = new Int(BigInteger.ZERO);
  public static final Int ONE = new Int(BigInteger.ONE);

  /** The integer of a Java {@code long}. */
  public static Int of(long n) {
    return new Int(BigInteger.valueOf(n));
  }

  /** This plus {@code other}. */
  public Int add(Int other) {
    return new Int(value.add(other.value));
  }

  /** This minus {@code other}. */
  public Int subtract(Int other) {
    return new Int(value.subtract(other.value));
  }

  /** This times {@code other}. */
  public Int multiply(Int other) {
    return new Int(value.multiply(other.value));
  }

  /** The exact quotient, a ratio; empty if {@code other} is zero. */
  public Optional<Ratio> divide(Int other) {
    return other.isZero() ? Optional.empty() : Optional.of(new Ratio(value, other.value));
  }

  /** {@code div}: the quotient towards negative infinity; empty if {@code other} is zero. */
  public Optional<Int> div(Int other) {
    return other.isZero()
        ? Optional.empty()
        : Optional.of(new Int(Division.floor(value, other.value)));
  }

  /**
   * {@code mod}: what {@code div} leaves, of the sign of {@code other}; empty if {@code other} is
   * zero.
   */
  public Optional<Int> mod(Int other) {
    return div(other).map(q -> subtract(q.multiply(other)));
  }

  /** Minus this. */
  public Int negate() {
    return new Int(value.negate());
  }

  /** The distance from zero. */
  public Int abs() {
    return new Int(value.abs());
  }

  /** This to the power of {@code exponent}. @throws ArithmeticException if it is negative */
  public Int pow(int exponent) {
    return new Int(value.pow(exponent));
  }

  /** The greatest integer whose square is not above this; empty if this is negative. */
  public Optional<Int> isqrt() {
    return value.signum() < 0 ? Optional.empty() : Optional.of(new Int(value.sqrt()));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** The same number as a ratio: Int widens to Ratio (semantics.md 8). */
  public Ratio toRatio() {
    return Ratio.of(value);
  }

  @Override
  public int compareTo(Int other) {
    return value.compareTo(other.value);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return value.toString();
  }

  /** Seeded, so that lists of small integers do not collide. */
  @Override
  public int hashCode() {
    long h = HashSeed.mix(HashSeed.VALUE ^ value.hashCode());
    return (int) (h ^ (h >>> 32));
  }
}
