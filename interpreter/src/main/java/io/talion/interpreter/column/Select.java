package io.talion.interpreter.column;

import io.talion.trace.column.Gather;

/** Selection vectors: positions of rows, ascending. */
public final class Select {
  private Select() {}

  /** Positions where {@code truth} is not 0, without branches; {@code out} has room for n. */
  public static int where(long[] truth, int n, int[] out) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      out[count] = i;
      count += (int) (truth[i] & 1);
    }
    return count;
  }

  /** Narrows a selection by positions within it: {@code out[i] = rows[positions[i]]}. */
  public static void compose(int[] rows, int[] positions, int n, int[] out) {
    Gather.ints(rows, positions, n, out);
  }

  /** All rows. */
  public static void all(int n, int[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = i;
    }
  }
}
