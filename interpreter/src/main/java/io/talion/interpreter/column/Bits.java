package io.talion.interpreter.column;

/**
 * How many bits numbers take, without their signs: whether products fit a word is asked once a
 * column, so that the loops over its rows need no test.
 */
final class Bits {
  private static final int WORD = 63;

  private Bits() {}

  /** Of the greatest of n numbers. */
  static int of(long[] words, int n) {
    long all = 0;
    for (int i = 0; i < n; i++) {
      all |= words[i] ^ words[i] >> WORD;
    }
    return of(all);
  }

  /** Of a number that is not negative. */
  static int of(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** Whether each of n numbers times a positive factor fits a word, with so many bits to spare. */
  static boolean fit(long[] words, int n, long factor, int spare) {
    return of(words, n) + of(factor) + spare < WORD;
  }
}
