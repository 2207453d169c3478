package io.talion.stdlib;

import io.talion.trace.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Ratios as findings show them. */
final class Fractions {
  private Fractions() {}

  /** A decimal in lowest terms. */
  static String of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    Ratio ratio =
        decimal.scale() > 0
            ? new Ratio(unscaled, BigInteger.TEN.pow(decimal.scale()))
            : new Ratio(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    return ratio.numerator() + "/" + ratio.denominator();
  }

  static String perbill(long parts) {
    Ratio ratio = Ratio.of(parts, 1_000_000_000L);
    return ratio.numerator() + "/" + ratio.denominator();
  }
}
