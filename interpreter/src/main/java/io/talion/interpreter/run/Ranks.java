package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;

/**
 * Brings a few rows of one instant in canonical order (semantics.md 1): each goes to the place that
 * as many rows come before. Branches on words that are in no order would all be guessed wrongly.
 */
final class Ranks {
  /** More rows are sorted elsewhere. */
  static final int MOST = 16;

  private final long[] rank = new long[MOST];
  private final int[] place = new int[MOST];

  /**
   * Writes the n consecutive rows of one place in order to {@code out[at..]}. By half their ranks,
   * whose differences no word overflows. Whether that decided it: no two were equal.
   */
  boolean order(EventBatch batch, int from, int n, int[] out, int at) {
    RowOrder.ranks(batch, from, n, rank);
    long equal = 0;
    for (int i = 0; i < n; i++) {
      long own = rank[i] >> 1;
      int behind = 0;
      for (int j = 0; j < i; j++) {
        long above = own - (rank[j] >> 1);
        equal |= above - 1 & ~above;
        int after = (int) (above >>> 63);
        place[j] += after;
        behind += after;
      }
      place[i] = i - behind;
    }
    for (int i = 0; i < n; i++) {
      out[at + place[i]] = from + i;
    }
    return equal >= 0;
  }
}
