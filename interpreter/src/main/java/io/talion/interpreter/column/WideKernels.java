package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Wide;

/** Arithmetic over 128-bit rows; the returned word is negative if any row overflowed. */
final class WideKernels {
  private WideKernels() {}

  static long add(Column a, Column b, Column out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long lo = a.lo()[i] + b.lo()[i];
      long x = high(a, i);
      long y = high(b, i);
      long hi = x + y + Wide.carry(a.lo()[i], lo);
      overflow |= (x ^ hi) & (y ^ hi);
      out.lo()[i] = lo;
      out.hi()[i] = hi;
    }
    return overflow;
  }

  static long subtract(Column a, Column b, Column out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long borrow = Long.compareUnsigned(a.lo()[i], b.lo()[i]) < 0 ? 1 : 0;
      long x = high(a, i);
      long y = high(b, i);
      long hi = x - y - borrow;
      overflow |= (x ^ y) & (x ^ hi);
      out.lo()[i] = a.lo()[i] - b.lo()[i];
      out.hi()[i] = hi;
    }
    return overflow;
  }

  /** {@code a · p + b · q} of LONG columns: 128 bits always hold it. */
  static void sum(long[] a, long p, long[] b, long q, Column out, int n) {
    long[] lo = out.lo();
    long[] hi = out.hi();
    for (int i = 0; i < n; i++) {
      long x = a[i] * p;
      lo[i] = x + b[i] * q;
      hi[i] = Math.multiplyHigh(a[i], p) + Math.multiplyHigh(b[i], q) + Wide.carry(x, lo[i]);
    }
  }

  /** Of two LONG columns: 128 bits always hold the product. */
  static void multiply(long[] a, long[] b, Column out, int n) {
    long[] lo = out.lo();
    long[] hi = out.hi();
    for (int i = 0; i < n; i++) {
      hi[i] = Math.multiplyHigh(a[i], b[i]);
      lo[i] = a[i] * b[i];
    }
  }

  /** Of a WIDE and a LONG column. */
  static long multiply(Column a, long[] b, Column out, int n) {
    long lost = 0;
    for (int i = 0; i < n; i++) {
      long lo = a.lo()[i];
      long carry = Math.unsignedMultiplyHigh(lo, b[i]) - (b[i] >> 63 & lo);
      long hi = a.hi()[i];
      long product = hi * b[i];
      long sum = product + carry;
      lost |= Math.multiplyHigh(hi, b[i]) ^ product >> 63;
      lost |= ((product ^ sum) & (carry ^ sum)) >> 63;
      out.lo()[i] = lo * b[i];
      out.hi()[i] = sum;
    }
    return -(lost >>> 1 | lost & 1);
  }

  static long negate(Column a, Column out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long lo = -a.lo()[i];
      long hi = ~a.hi()[i] + (lo == 0 ? 1 : 0);
      overflow |= a.hi()[i] & hi;
      out.lo()[i] = lo;
      out.hi()[i] = hi;
    }
    return overflow;
  }

  static long abs(Column a, Column out, int n) {
    long overflow = 0;
    for (int i = 0; i < n; i++) {
      long sign = a.hi()[i] >> 63;
      long lo = (a.lo()[i] ^ sign) - sign;
      out.hi()[i] = (a.hi()[i] ^ sign) + (sign & (lo == 0 ? 1 : 0));
      out.lo()[i] = lo;
      overflow |= out.hi()[i];
    }
    return overflow;
  }

  static long high(Column c, int row) {
    return c.form() == Column.Form.WIDE ? c.hi()[row] : c.lo()[row] >> 63;
  }
}
