package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Nones;
import org.jspecify.annotations.Nullable;

/** Division kernels over LONG columns; each says false if a row needs more width. */
final class Quotient {
  private Quotient() {}

  /** {@code (a/x) / (b/y) = a·y / b·x}, row by row, unreduced, with a positive denominator. */
  static boolean divide(Column a, Column b, Column out, int n) {
    long x = a.denominator();
    long y = b.denominator();
    out.reset(Form.PAIR, 1, n);
    long lost = 0;
    for (int i = 0; i < n; i++) {
      long sign = b.lo()[i] >> 63;
      long factor = (y ^ sign) - sign;
      long divisor = (b.lo()[i] ^ sign) - sign;
      long numerator = a.lo()[i] * factor;
      long denominator = divisor * x;
      lost |= Math.multiplyHigh(a.lo()[i], factor) ^ numerator >> 63;
      lost |= Math.multiplyHigh(divisor, x) ^ denominator >> 63 | divisor & Long.MIN_VALUE;
      out.lo()[i] = numerator;
      out.hi()[i] = denominator;
    }
    Nones.apply(out, undefined(a, b, n), n);
    return lost == 0;
  }

  static boolean floorDiv(Column a, Column b, Column out, int n) {
    boolean @Nullable [] none = undefined(a, b, n);
    out.reset(Form.LONG, 1, n);
    boolean exact = true;
    for (int i = 0; i < n; i++) {
      long divisor = b.lo()[i];
      exact &= divisor != -1 || a.lo()[i] != Long.MIN_VALUE;
      out.lo()[i] = divisor == 0 ? 0 : Math.floorDiv(a.lo()[i], divisor);
    }
    Nones.apply(out, none, n);
    return exact;
  }

  static boolean floorMod(Column a, Column b, Column out, int n) {
    boolean @Nullable [] none = undefined(a, b, n);
    out.reset(Form.LONG, 1, n);
    for (int i = 0; i < n; i++) {
      long divisor = b.lo()[i];
      out.lo()[i] = divisor == 0 ? 0 : Math.floorMod(a.lo()[i], divisor);
    }
    Nones.apply(out, none, n);
    return true;
  }

  /** Rows where an operand is none or the divisor is zero. */
  private static boolean @Nullable [] undefined(Column a, Column b, int n) {
    boolean[] none = Nones.either(a, b, n);
    for (int i = 0; i < n; i++) {
      if (b.lo()[i] == 0) {
        none = Nones.ensure(none, n);
        none[i] = true;
      }
    }
    return none;
  }
}
