package io.talion.trace.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Masks of the rows that are none; absent (null) as long as there is no such row. */
public final class Nones {
  private Nones() {}

  /** The mask with room for so many rows. */
  public static boolean[] ensure(boolean @Nullable [] mask, int rows) {
    if (mask == null) {
      return new boolean[Math.max(16, rows)];
    }
    return mask.length >= rows ? mask : Arrays.copyOf(mask, Math.max(rows, mask.length * 2));
  }

  public static boolean[] all(int n) {
    boolean[] mask = new boolean[n];
    Arrays.fill(mask, true);
    return mask;
  }

  /** Rows that are none in either; null where there are none. */
  public static boolean @Nullable [] either(Column a, Column b, int n) {
    boolean[] x = a.none();
    boolean[] y = b.none();
    if (x == null && y == null) {
      return null;
    }
    boolean[] mask = new boolean[n];
    for (int i = 0; i < n; i++) {
      mask[i] = x != null && x[i] || y != null && y[i];
    }
    return mask;
  }

  /** Restores the rule that rows that are none hold zero words. */
  public static void apply(Column out, boolean @Nullable [] mask, int n) {
    out.noneRows(mask);
    if (mask == null || out.form() == Column.Form.OBJECT) {
      return;
    }
    for (int i = 0; i < n; i++) {
      if (mask[i]) {
        zero(out, i);
      }
    }
  }

  /** Nothing is read of a row that is none, but a denominator is never zero. */
  static void zero(Column out, int row) {
    out.lo()[row] = 0;
    if (out.form() != Column.Form.LONG) {
      out.hi()[row] = out.form() == Column.Form.PAIR ? 1 : 0;
    }
  }
}
