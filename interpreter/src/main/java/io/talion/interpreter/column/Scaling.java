package io.talion.interpreter.column;

/** Factors that bring columns to one denominator. */
final class Scaling {
  private Scaling() {}

  /** The product of two positive denominators, or -1 if it does not fit. */
  static long product(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b > 0 ? a * b : -1;
  }

  /** The least common multiple of two positive denominators, or -1. */
  static long common(long a, long b) {
    return product(a / gcd(a, b), b);
  }

  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long r = x % y;
      x = y;
      y = r;
    }
    return x;
  }
}
