package io.talion.interpreter.column;

/**
 * Arithmetic over 64-bit rows without branches: what may overflow returns a word that is negative
 * if any row did, and the column is then redone one form up.
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

  /** Of numbers whose products fit. */
  static void multiply(long[] a, long[] b, long[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  /** {@code out = a · p + b · q}, of numbers for which that fits. */
  static void sum(long[] a, long p, long[] b, long q, long[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * p + b[i] * q;
    }
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
