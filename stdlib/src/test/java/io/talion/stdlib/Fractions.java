package io.talion.stdlib;

import io.talion.trace.value.Ratio;

/** Ratios as findings show them. */
final class Fractions {
  private Fractions() {}

  static String perbill(long parts) {
    Ratio ratio = Ratio.of(parts, 1_000_000_000L);
    return ratio.numerator() + "/" + ratio.denominator();
  }
}
