package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;

/** Logic over columns of truth values that hold no none. */
public final class Truth {
  private Truth() {}

  public static void and(Column a, Column b, int n, Column out) {
    long[] truth = out.reset(Form.LONG, 1, n).lo();
    for (int i = 0; i < n; i++) {
      truth[i] = a.lo()[i] & b.lo()[i];
    }
  }

  public static void or(Column a, Column b, int n, Column out) {
    long[] truth = out.reset(Form.LONG, 1, n).lo();
    for (int i = 0; i < n; i++) {
      truth[i] = a.lo()[i] | b.lo()[i];
    }
  }

  public static void not(Column a, int n, Column out) {
    long[] truth = out.reset(Form.LONG, 1, n).lo();
    for (int i = 0; i < n; i++) {
      truth[i] = a.lo()[i] ^ 1;
    }
  }
}
