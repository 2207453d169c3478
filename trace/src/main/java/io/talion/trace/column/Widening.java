package io.talion.trace.column;

import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Rewrites a column one form up, or to another shared denominator. */
public final class Widening {
  private Widening() {}

  /** LONG to WIDE. */
  public static void toWide(Column c) {
    long[] lo = c.lo();
    boolean[] none = c.none();
    int n = c.size();
    c.reset(Form.WIDE, c.denominator(), n);
    c.noneRows(none);
    for (int i = 0; i < n; i++) {
      c.hi()[i] = lo[i] >> 63;
    }
  }

  /** Any form to OBJECT. */
  public static void toObjects(Column c) {
    int n = c.size();
    Value[] values = new Value[n];
    for (int i = 0; i < n; i++) {
      values[i] = c.value(i);
    }
    boolean[] none = c.none();
    c.reset(Form.OBJECT, 1, n);
    c.noneRows(none);
    System.arraycopy(values, 0, c.objects(), 0, n);
  }

  /**
   * The numerator of a number over the column's denominator, which is raised where that is needed
   * and possible; null where the column has to become OBJECT.
   */
  public static @Nullable BigInteger scaledFor(Column c, Value value) {
    if (value instanceof Int whole && c.denominator() == 1) {
      return Wide.fits(whole.value()) ? whole.value() : null;
    }
    BigInteger numerator = Numbers.numerator(value);
    if (value instanceof Int && c.denominator() == 1) {
      return Wide.fits(numerator) ? numerator : null;
    }
    BigInteger denominator = Numbers.denominator(value);
    BigInteger shared = BigInteger.valueOf(c.denominator());
    if (!shared.mod(denominator).equals(BigInteger.ZERO)) {
      shared = shared.divide(shared.gcd(denominator)).multiply(denominator);
      if (!Wide.fitsLong(shared) || !rescale(c, shared.longValue())) {
        return null;
      }
    }
    BigInteger scaled = numerator.multiply(shared.divide(denominator));
    return Wide.fits(scaled) ? scaled : null;
  }

  /** Writes a number below the column's size, in whatever form and over whatever it needs. */
  static void setNumber(Column c, int row, Value value) {
    if (c.form() == Form.LONG && Words.fits(value, c.denominator())) {
      c.lo()[row] = Words.scaled(value, c.denominator());
      return;
    }
    BigInteger scaled = c.form() == Form.PAIR ? null : scaledFor(c, value);
    if (scaled == null) {
      toObjects(c);
      c.objects()[row] = value;
      return;
    }
    if (c.form() == Form.LONG && !Wide.fitsLong(scaled)) {
      toWide(c);
    }
    c.lo()[row] = scaled.longValue();
    if (c.form() == Form.WIDE) {
      c.hi()[row] = Wide.hi(scaled);
    }
  }

  private static boolean rescale(Column c, long denominator) {
    BigInteger factor = BigInteger.valueOf(denominator / c.denominator());
    int n = c.size();
    BigInteger[] scaled = new BigInteger[n];
    boolean narrow = c.form() == Form.LONG;
    for (int i = 0; i < n; i++) {
      scaled[i] = Numbers.raw(c, i).multiply(factor);
      narrow &= Wide.fitsLong(scaled[i]);
      if (!Wide.fits(scaled[i])) {
        return false;
      }
    }
    boolean[] none = c.none();
    c.reset(narrow ? Form.LONG : Form.WIDE, denominator, n);
    c.noneRows(none);
    for (int i = 0; i < n; i++) {
      c.lo()[i] = scaled[i].longValue();
      if (!narrow) {
        c.hi()[i] = Wide.hi(scaled[i]);
      }
    }
    return true;
  }
}
