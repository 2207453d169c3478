package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import org.jspecify.annotations.Nullable;

/** Picks the rows of a column that differ from rows of another, word by word and branch-free. */
public final class Unlike {
  private Unlike() {}

  /**
   * Writes the rows i below n of a column whose value is not that of row {@code at[i]} of {@code
   * stands}, a column of the same coding; all where words do not tell.
   *
   * @return how many they are
   */
  public static int rows(Column stands, int[] at, Column now, int n, int[] out) {
    boolean[] none = stands.none();
    if (!isWords(now) || now.none() != null || !isWords(stands)) {
      return all(n, out);
    }
    if (stands.denominator() != now.denominator()) {
      return all(n, out);
    }
    if (stands.form() == Form.WIDE) {
      boolean wide = now.form() == Form.WIDE;
      return wide(stands, none, at, wide ? now.hi() : now.lo(), wide ? 0 : 63, now.lo(), n, out);
    }
    // Where nothing wide stands, what has a high word of its own differs all the same.
    return now.form() == Form.WIDE ? all(n, out) : narrow(stands.lo(), none, at, now.lo(), n, out);
  }

  private static int all(int n, int[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = i;
    }
    return n;
  }

  private static int narrow(
      long[] stands, boolean @Nullable [] none, int[] at, long[] now, int n, int[] out) {
    int picked = 0;
    for (int i = 0; i < n; i++) {
      int row = at[i];
      long differs = (now[i] ^ stands[row]) | (none != null && none[row] ? 1 : 0);
      out[picked] = i;
      picked += differs != 0 ? 1 : 0;
    }
    return picked;
  }

  private static int wide(
      Column stands,
      boolean @Nullable [] none,
      int[] at,
      long[] high,
      int signs,
      long[] low,
      int n,
      int[] out) {
    long[] standsHigh = stands.hi();
    long[] standsLow = stands.lo();
    int picked = 0;
    for (int i = 0; i < n; i++) {
      int row = at[i];
      long difference = (low[i] ^ standsLow[row]) | ((high[i] >> signs) ^ standsHigh[row]);
      long differs = difference | (none != null && none[row] ? 1 : 0);
      out[picked] = i;
      picked += differs != 0 ? 1 : 0;
    }
    return picked;
  }

  private static boolean isWords(Column column) {
    return column.form() == Form.LONG || column.form() == Form.WIDE;
  }
}
