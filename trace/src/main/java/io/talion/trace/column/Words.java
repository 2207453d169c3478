package io.talion.trace.column;

import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/**
 * Numbers that are one word over a column's denominator: the common case, without big arithmetic.
 */
public final class Words {
  private static final int BITS = 63;

  private Words() {}

  /** Whether a number is a word over a positive denominator. */
  public static boolean fits(Value value, long denominator) {
    return switch (value) {
      case Int i -> fits(i.value(), denominator);
      case Ratio r ->
          r.denominator().bitLength() <= BITS
              && denominator % r.denominator().longValue() == 0
              && fits(r.numerator(), denominator / r.denominator().longValue());
      default -> false;
    };
  }

  private static boolean fits(BigInteger n, long factor) {
    return n.bitLength() <= BITS
        && (factor == 1 || n.bitLength() + Long.SIZE - Long.numberOfLeadingZeros(factor) <= BITS);
  }

  /** How many bits a number takes, without its sign. */
  public static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number ^ number >> BITS);
  }

  /** How many the greatest of the rows from {@code from} up to {@code to} takes. */
  static int bits(long[] words, int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all |= words[i] ^ words[i] >> BITS;
    }
    return bits(all);
  }

  /** The word of a number that fits. */
  public static long scaled(Value value, long denominator) {
    return switch (value) {
      case Int i -> i.value().longValue() * denominator;
      case Ratio r -> r.numerator().longValue() * (denominator / r.denominator().longValue());
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }
}
