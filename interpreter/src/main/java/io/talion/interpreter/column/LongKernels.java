package io.talion.interpreter.column;

/**
 * Arithmetic over 64-bit rows without branches: each returns a word that is negative if any row
 * overflowed, and the column is then redone one form up.
 */
final class LongKernels {
  private LongKernels() {}

  static long add(long[] a, long[] b, long[] out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long sum = a[i] + b[i];
      overflow |= (a[i] ^ sum) & (b[i] ^ sum);
      out[i] = sum;
    }
    return overflow;
  }

  static long subtract(long[] a, long[] b, long[] out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long difference = a[i] - b[i];
      overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
      out[i] = difference;
    }
    return overflow;
  }

  static long multiply(long[] a, long[] b, long[] out, int n) {
    long lost = 0;
    for (int i = 0; i < n; i++) {
      long product = a[i] * b[i];
      lost |= Math.multiplyHigh(a[i], b[i]) ^ product >> 63;
      out[i] = product;
    }
    return -(lost >>> 1 | lost & 1);
  }

  /** {@code out = a · factor}: to another shared denominator. */
  static long scale(long[] a, long factor, long[] out, int n) {
    long lost = 0;
    for (int i = 0; i < n; i++) {
      long product = a[i] * factor;
      lost |= Math.multiplyHigh(a[i], factor) ^ product >> 63;
      out[i] = product;
    }
    return -(lost >>> 1 | lost & 1);
  }

  static long negate(long[] a, long[] out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long negated = -a[i];
      overflow |= a[i] & negated;
      out[i] = negated;
    }
    return overflow;
  }

  static long abs(long[] a, long[] out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long sign = a[i] >> 63;
      long absolute = (a[i] ^ sign) - sign;
      overflow |= absolute;
      out[i] = absolute;
    }
    return overflow;
  }

  static void min(long[] a, long[] b, long[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(a[i], b[i]);
    }
  }

  static void max(long[] a, long[] b, long[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(a[i], b[i]);
    }
  }
}
