package io.talion.trace.value;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The modes of {@code round(x, to: unit, mode: …)} (language.md section 4). {@code down} is towards
 * zero and {@code up} away from it, as in decimal arithmetic generally; {@code floor} and {@code
 * ceil} are functions of their own. For what is rounded in a policy, amounts and ratios not below
 * zero, {@code down} and {@code floor} agree.
 */
public enum Rounding {
  DOWN(RoundingMode.DOWN),
  UP(RoundingMode.UP),
  HALF_UP(RoundingMode.HALF_UP),
  HALF_EVEN(RoundingMode.HALF_EVEN),
  HALF_DOWN(RoundingMode.HALF_DOWN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /** The mode of a word as written in a policy ({@code half_up}); empty if there is none. */
  public static Optional<Rounding> named(String word) {
    for (Rounding r : values()) {
      if (r.word().equals(word)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  /** As written in a policy. */
  public String word() {
    return switch (this) {
      case DOWN -> "down";
      case UP -> "up";
      case HALF_UP -> "half_up";
      case HALF_EVEN -> "half_even";
      case HALF_DOWN -> "half_down";
    };
  }

  /** The whole number nearest in this mode. */
  public Int round(Ratio x) {
    BigInteger[] parts = x.numerator().divideAndRemainder(x.denominator());
    return new Int(
        awayFromZero(parts[0], parts[1], x.denominator()) ? away(parts[0], x) : parts[0]);
  }

  private static BigInteger away(BigInteger quotient, Ratio x) {
    return quotient.add(BigInteger.valueOf(x.signum()));
  }

  private boolean awayFromZero(BigInteger quotient, BigInteger rest, BigInteger divisor) {
    if (rest.signum() == 0) {
      return false;
    }
    int half = rest.abs().shiftLeft(1).compareTo(divisor);
    return switch (this) {
      case DOWN -> false;
      case UP -> true;
      case HALF_UP -> half >= 0;
      case HALF_DOWN -> half > 0;
      case HALF_EVEN -> half > 0 || (half == 0 && quotient.testBit(0));
    };
  }

  /**
   * The multiple of {@code unit} nearest in this mode.
   *
   * @throws IllegalArgumentException if {@code unit} is not positive; the checker admits positive
   *     constants only
   */
  public Ratio round(Ratio x, Ratio unit) {
    if (unit.signum() <= 0) {
      throw new IllegalArgumentException("unit is not positive: " + unit);
    }
    return round(x.divide(unit).orElseThrow()).toRatio().multiply(unit);
  }

  /** The JDK's name for this mode. */
  public RoundingMode toJdk() {
    return mode;
  }
}
