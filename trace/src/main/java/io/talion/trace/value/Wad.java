package io.talion.trace.value;

import java.math.BigInteger;

/**
 * The fixed point of EigenLayer's contracts: a ratio as a whole number of 10^-18. A ratio meets the
 * chain here and nowhere else, by one written rounding (language.md section 10, Sinks).
 */
public final class Wad {
  /** 10^18, the ratio 1. */
  public static final BigInteger ONE = BigInteger.TEN.pow(18);

  private Wad() {}

  /** floor(ratio × 10^18): the default of {@code rounding slash}. */
  public static BigInteger floor(Ratio ratio) {
    return Division.floor(ratio.numerator().multiply(ONE), ratio.denominator());
  }

  /** ceil(ratio × 10^18): {@code rounding slash up}. */
  public static BigInteger ceil(Ratio ratio) {
    return Division.ceil(ratio.numerator().multiply(ONE), ratio.denominator());
  }

  /** The ratio that a wad stands for. */
  public static Ratio toRatio(BigInteger wad) {
    return new Ratio(wad, ONE);
  }
}
