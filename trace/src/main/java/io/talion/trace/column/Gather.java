package io.talion.trace.column;

/** Kernels that pick rows by a selection. */
public final class Gather {
  private Gather() {}

  public static void longs(long[] from, int[] sel, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = from[sel[i]];
    }
  }

  public static void ints(int[] from, int[] sel, int n, int[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = from[sel[i]];
    }
  }

  public static <T> void objects(T[] from, int[] sel, int n, T[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = from[sel[i]];
    }
  }

  public static void flags(boolean[] from, int[] sel, int n, boolean[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = from[sel[i]];
    }
  }
}
