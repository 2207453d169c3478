package io.talion.interpreter.store;

import io.talion.interpreter.column.Column;
import io.talion.interpreter.column.Column.Form;
import java.util.Arrays;

/**
 * The rows of a number column as pairs of words over the denominator of a store, so that a store's
 * loop knows one width only. The store's denominator grows with what it meets; its contents are
 * then multiplied by {@link #growth}.
 */
final class Words {
  private long[] hi = {};
  private long[] lo = {};
  private long denominator = 1;
  private long growth = 1;

  /** Loads n rows; false if some need more than 128 bits or no shared denominator fits. */
  boolean load(Column column, int n) {
    growth = 1;
    if (column.form() != Form.LONG && column.form() != Form.WIDE) {
      return false;
    }
    reach(n);
    long common = common(denominator, column.denominator());
    if (common < 0) {
      return false;
    }
    copy(column, n);
    growth = common / denominator;
    denominator = common;
    return scale(common / column.denominator(), n);
  }

  private void reach(int n) {
    if (lo.length < n) {
      lo = new long[Math.max(n, lo.length * 2)];
      hi = new long[lo.length];
    }
  }

  private void copy(Column column, int n) {
    System.arraycopy(column.lo(), 0, lo, 0, n);
    if (column.form() == Form.WIDE) {
      System.arraycopy(column.hi(), 0, hi, 0, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      hi[i] = lo[i] >> 63;
    }
  }

  private boolean scale(long factor, int n) {
    return factor == 1 || scale(hi, lo, factor, n);
  }

  /** Multiplies pairs in place; false if one does not fit (they are then spoilt). */
  static boolean scale(long[] hi, long[] lo, long factor, int n) {
    long lost = 0;
    for (int i = 0; i < n; i++) {
      long carry = Math.unsignedMultiplyHigh(lo[i], factor);
      long product = hi[i] * factor;
      long sum = product + carry;
      lost |= Math.multiplyHigh(hi[i], factor) ^ product >> 63;
      lost |= ((product ^ sum) & (carry ^ sum)) >> 63;
      lo[i] *= factor;
      hi[i] = sum;
    }
    return lost == 0;
  }

  static long common(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long r = x % y;
      x = y;
      y = r;
    }
    long reduced = a / x;
    return Math.multiplyHigh(reduced, b) == 0 && reduced * b > 0 ? reduced * b : -1;
  }

  long[] hi() {
    return hi;
  }

  long[] lo() {
    return lo;
  }

  long denominator() {
    return denominator;
  }

  /** By what the last load multiplied the denominator. */
  long growth() {
    return growth;
  }

  /** An array at least this long, with the contents kept. */
  static long[] reach(long[] array, int length) {
    return array.length >= length
        ? array
        : Arrays.copyOf(array, Math.max(length, array.length * 2));
  }
}
