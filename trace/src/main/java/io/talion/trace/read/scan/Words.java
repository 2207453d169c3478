package io.talion.trace.read.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: the tests and conversions that the reader's inner loops are made of. */
public final class Words {
  /** Bytes that must be readable behind the end of a line. */
  public static final int SLACK = 8;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Words() {}

  public static long at(byte[] b, int i) {
    return (long) LONG.get(b, i);
  }

  /**
   * High bits set where {@code word} has {@code "}, {@code \}, a control or a byte above ASCII; the
   * lowest one is exact.
   */
  public static long special(long word) {
    // A byte of ASCII less one has its high bit only if it was zero; others have it themselves.
    return (((word ^ ONES * '"') - ONES)
            | ((word ^ ONES * '\\') - ONES)
            | (word - ONES * 0x20)
            | word)
        & HIGHS;
  }

  /** High bits set where {@code word} has a line feed; the lowest one is exact. */
  public static long lineFeed(long word) {
    long x = word ^ (ONES * '\n');
    return (x - ONES) & ~x & HIGHS;
  }

  /** High bits set where {@code word} has no decimal digit; the lowest one is exact. */
  static long notDigit(long word) {
    return ((word - ONES * '0') | (word + ONES * (0x7F - '9')) | word) & HIGHS;
  }

  public static int index(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /**
   * Eight hex digits as four bytes in an int, in the order they stand; -1 if one is no hex digit.
   */
  public static long hex(long word) {
    long v = (word & ONES * 0x0F) + ((word >>> 6) & ONES) * 9;
    long aboveNine = ((v + ONES * 0x76) & HIGHS) >>> 7;
    long encoded = v + ONES * 0x30 + aboveNine * 0x27;
    long lower = word | ((word & ONES * 0x40) >>> 1);
    if (encoded != lower || (v & 0xF0F0F0F0F0F0F0F0L) != 0) {
      return -1;
    }
    long x = (v << 4 | v >>> 8) & 0x00FF00FF00FF00FFL;
    x = (x | x >>> 8) & 0x0000FFFF0000FFFFL;
    return (x | x >>> 16) & 0xFFFFFFFFL;
  }

  public static void putInt(byte[] b, int i, int value) {
    INT.set(b, i, value);
  }

  /** The value of a hex digit, or -1. */
  public static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
