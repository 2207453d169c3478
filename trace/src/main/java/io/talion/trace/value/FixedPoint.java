package io.talion.trace.value;

import java.math.BigInteger;
import java.util.Optional;

/**
 * {@code log2}, {@code ln} and {@code exp} with declared digits, digit for digit as the fixed-point
 * libraries on chain compute them, not the nearest to the true value (semantics.md 47). Numbers
 * inside are integers of 10^-digits, and every step cuts towards zero.
 */
public final class FixedPoint {
  /** The most digits that a policy may ask for. */
  public static final int MAX_DIGITS = 18;

  private static final Ratio LOG2_E = Ratio.ofDecimal(new BigInteger("1442695040888963407"), 18);

  /** Above it {@code exp} is {@code none}: the same bound at which PRBMath reverts. */
  private static final Ratio MAX_EXP = Ratio.ofDecimal(new BigInteger("133084258667509499440"), 18);

  private final BigInteger one;
  private final int digits;

  private FixedPoint(int digits) {
    if (digits < 0 || digits > MAX_DIGITS) {
      throw new IllegalArgumentException("digits out of 0.." + MAX_DIGITS + ": " + digits);
    }
    this.digits = digits;
    this.one = BigInteger.TEN.pow(digits);
  }

  /**
   * The logarithm to base 2; empty if {@code x}, cut to {@code digits} decimals, is not positive.
   */
  public static Optional<Ratio> log2(Ratio x, int digits) {
    FixedPoint f = new FixedPoint(digits);
    BigInteger cut = f.cut(x);
    return cut.signum() <= 0 ? Optional.empty() : Optional.of(f.ratio(f.log2(cut)));
  }

  /**
   * The natural logarithm: {@code log2 / 1.442695040888963407}, cut; empty as {@link #log2(Ratio,
   * int)}.
   */
  public static Optional<Ratio> ln(Ratio x, int digits) {
    return log2(x, digits).map(l -> l.divide(LOG2_E).orElseThrow().truncate(digits));
  }

  /**
   * e to the power of {@code x}: with x cut to {@code digits} decimals, the sum of the terms 1, x,
   * x·x/2, …, each the one before times x, cut, over its number, cut, until a term is 0; below zero
   * the inverse of the power of -x, cut. Empty above 133.08425866750949944.
   */
  public static Optional<Ratio> exp(Ratio x, int digits) {
    FixedPoint f = new FixedPoint(digits);
    Ratio magnitude = x.abs();
    if (magnitude.compareTo(MAX_EXP) > 0) {
      return x.signum() < 0 ? Optional.of(Ratio.ZERO) : Optional.empty();
    }
    BigInteger power = f.series(f.cut(magnitude));
    return Optional.of(f.ratio(x.signum() < 0 ? f.inverse(power) : power));
  }

  private BigInteger log2(BigInteger x) {
    if (x.compareTo(one) < 0) {
      return log2AboveOne(inverse(x)).negate();
    }
    return log2AboveOne(x);
  }

  private BigInteger log2AboveOne(BigInteger x) {
    int n = x.divide(one).bitLength() - 1;
    BigInteger y = x.shiftRight(n);
    BigInteger two = one.shiftLeft(1);
    BigInteger result = one.multiply(BigInteger.valueOf(n));
    for (BigInteger bit = one.shiftRight(1); bit.signum() > 0; bit = bit.shiftRight(1)) {
      y = y.multiply(y).divide(one);
      if (y.compareTo(two) >= 0) {
        result = result.add(bit);
        y = y.shiftRight(1);
      }
    }
    return result;
  }

  private BigInteger series(BigInteger x) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger term = one;
    for (long k = 1; term.signum() > 0; k++) {
      sum = sum.add(term);
      term = term.multiply(x).divide(one).divide(BigInteger.valueOf(k));
    }
    return sum;
  }

  private BigInteger inverse(BigInteger x) {
    return one.multiply(one).divide(x);
  }

  private BigInteger cut(Ratio x) {
    return x.numerator().multiply(one).divide(x.denominator());
  }

  private Ratio ratio(BigInteger scaled) {
    return Ratio.ofDecimal(scaled, digits);
  }
}
