package io.talion.trace.read.scan;

/** Decimal digits as numbers, eight at a time. */
public final class Digits {
  /** As many as always fit a long. */
  public static final int MOST = 18;

  private static final long[] POWERS = powers();

  private Digits() {}

  private static long[] powers() {
    long[] p = new long[MOST + 1];
    p[0] = 1;
    for (int i = 1; i <= MOST; i++) {
      p[i] = 10 * p[i - 1];
    }
    return p;
  }

  /** 10 to a power up to {@link #MOST}. */
  public static long power(int exponent) {
    return POWERS[exponent];
  }

  /** Behind the digits that start there, if any; something else must follow within the buffer. */
  public static int behind(byte[] b, int from) {
    int p = from;
    long mask = Words.notDigit(Words.at(b, p));
    while (mask == 0) {
      p += 8;
      mask = Words.notDigit(Words.at(b, p));
    }
    return p + Words.index(mask);
  }

  /** The number that the digits are; -1 if it is not 1 to {@link #MOST} digits and nothing else. */
  public static long parse(byte[] b, int from, int to) {
    if (to <= from || to - from > MOST) {
      return -1;
    }
    long n = 0;
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long word = Words.at(b, p);
      if (Words.notDigit(word) != 0) {
        return -1;
      }
      n = n * 100_000_000 + eight(word);
    }
    return p < to ? rest(b, p, to, n) : n;
  }

  /** The last one to seven digits, with zeros before them. */
  private static long rest(byte[] b, int p, int to, long before) {
    int bits = 8 * (to - p);
    long word = Words.at(b, p) << (64 - bits) | 0x3030303030303030L >>> bits;
    return Words.notDigit(word) == 0 ? before * POWERS[to - p] + eight(word) : -1;
  }

  private static long eight(long word) {
    long x = word - 0x3030303030303030L;
    x = x * 10 + (x >>> 8);
    return ((x & 0x000000FF000000FFL) * 0x000F424000000064L
            + ((x >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L)
        >>> 32;
  }
}
