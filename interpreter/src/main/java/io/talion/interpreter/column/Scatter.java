package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Widening;

/** Rows of a column written over rows of another, word by word where both hold words. */
public final class Scatter {
  private Scatter() {}

  /** Row {@code at} of a column becomes row {@code row} of another of the same coding. */
  public static void row(Column to, int at, Column from, int row) {
    if (from.isNone(row) || !alike(to, from)) {
      to.set(at, from.value(row));
      return;
    }
    boolean[] none = to.none();
    if (none != null) {
      none[at] = false;
    }
    if (to.form() == Form.OBJECT) {
      to.objects()[at] = from.objects()[row];
    } else {
      words(to, at, from, row);
    }
  }

  /**
   * Rows 0 to n - 1 of a column become rows {@code at[0..n)} of another of the same coding, all at
   * once where words do.
   */
  public static void rows(Column to, int[] at, Column from, int n) {
    if (from.none() != null || !isWords(from) || !alike(to, from)) {
      for (int i = 0; i < n; i++) {
        row(to, at[i], from, i);
      }
      return;
    }
    if (to.form() == Form.LONG && from.form() == Form.WIDE) {
      Widening.toWide(to);
    }
    if (to.form() == Form.WIDE) {
      high(to.hi(), at, from, n);
    }
    to.rewritten();
    long[] lo = to.lo();
    long[] low = from.lo();
    for (int i = 0; i < n; i++) {
      lo[at[i]] = low[i];
    }
    boolean[] none = to.none();
    for (int i = 0; none != null && i < n; i++) {
      none[at[i]] = false;
    }
  }

  private static void high(long[] to, int[] at, Column from, int n) {
    boolean wide = from.form() == Form.WIDE;
    long[] high = wide ? from.hi() : from.lo();
    int signs = wide ? 0 : 63;
    for (int i = 0; i < n; i++) {
      to[at[i]] = high[i] >> signs;
    }
  }

  private static boolean alike(Column to, Column from) {
    boolean objects = to.form() == Form.OBJECT && from.form() == Form.OBJECT;
    return objects || (isWords(to) && isWords(from) && to.denominator() == from.denominator());
  }

  private static boolean isWords(Column column) {
    return column.form() == Form.LONG || column.form() == Form.WIDE;
  }

  private static void words(Column to, int at, Column from, int row) {
    long lo = from.lo()[row];
    long hi = from.form() == Form.WIDE ? from.hi()[row] : lo >> 63;
    if (to.form() == Form.LONG && hi != lo >> 63) {
      Widening.toWide(to);
    }
    to.rewritten();
    to.lo()[at] = lo;
    if (to.form() == Form.WIDE) {
      to.hi()[at] = hi;
    }
  }
}
