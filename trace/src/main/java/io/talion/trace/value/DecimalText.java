package io.talion.trace.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact decimal texts of ratios, where there is one; independent of the locale (semantics.md 29).
 */
final class DecimalText {
  private static final int PERCENT_DECIMALS = 6;
  private static final Ratio HUNDRED = Ratio.of(100, 1);

  private DecimalText() {}

  /** The shortest decimal if the expansion ends, else {@code n/d}. */
  static String of(Ratio r) {
    return isDecimal(r.denominator()) ? decimal(r).toPlainString() : r.toString();
  }

  /** {@code 5.1%} if that takes at most 6 decimals, else {@code n/d}. */
  static String percentage(Ratio r) {
    Ratio percent = r.multiply(HUNDRED);
    boolean exact = percent.truncate(PERCENT_DECIMALS).equals(percent);
    return exact ? decimal(percent).toPlainString() + "%" : r.toString();
  }

  private static BigDecimal decimal(Ratio r) {
    BigDecimal d =
        new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator())).stripTrailingZeros();
    return d.scale() < 0 ? d.setScale(0) : d;
  }

  /** Whether {@code d} has no prime factors but 2 and 5. */
  private static boolean isDecimal(BigInteger d) {
    BigInteger rest = d.shiftRight(d.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }
}
