package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import org.jspecify.annotations.Nullable;

/** Brings two columns to one denominator, so that sums stay in one word a row. */
final class Scaling {
  private static final Column[] NONE = {};

  private Scaling() {}

  /** The product of two positive denominators, or -1 if it does not fit. */
  static long product(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b > 0 ? a * b : -1;
  }

  /** The least common multiple of two positive denominators, or -1. */
  static long common(long a, long b) {
    return product(a / gcd(a, b), b);
  }

  /** Whether the columns have a common denominator that fits a word. */
  static boolean aligned(Column a, Column b, int n) {
    return n > 0 && common(a.denominator(), b.denominator()) > 0;
  }

  /** The columns over their common denominator; empty if a row does not fit one word there. */
  static Column[] align(Column a, Column b, int n) {
    long denominator = common(a.denominator(), b.denominator());
    Column x = scaled(a, denominator, n);
    Column y = scaled(b, denominator, n);
    return x == null || y == null ? NONE : new Column[] {x, y};
  }

  private static @Nullable Column scaled(Column c, long denominator, int n) {
    if (c.denominator() == denominator) {
      return c;
    }
    Column out = new Column(c.coding()).reset(Form.LONG, denominator, n);
    out.noneRows(c.none());
    return LongKernels.scale(c.lo(), denominator / c.denominator(), out.lo(), n) < 0 ? null : out;
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
