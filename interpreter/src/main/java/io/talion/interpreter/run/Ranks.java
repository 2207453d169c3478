package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;

/**
 * Brings a few rows of one instant in canonical order (semantics.md 1): words that hold a row's
 * rank and, in their lowest bits, its place are sorted without branches, since those on words in no
 * order would all be guessed wrongly.
 */
final class Ranks {
  /** More rows are sorted elsewhere. */
  static final int MOST = SortingNetwork.MOST;

  private static final int PLACE_BITS = 4;
  private static final int PLACE = MOST - 1;

  /** Bits of a rank that no longer fit beside a place where ranks are far from each other. */
  private static final int LOST = PLACE_BITS + 1;

  private final long[] word = new long[MOST];

  /**
   * Writes the n consecutive rows of one place in order to {@code out[at..]}. Whether their ranks
   * decided it: no two were equal.
   */
  boolean order(EventBatch batch, int from, int n, int[] out, int at) {
    RowOrder.ranks(batch, from, n, word);
    place(n);
    SortingNetwork.sort(word, n);
    boolean differ = true;
    long before = -1;
    for (int i = 0; i < n; i++) {
      out[at + i] = from + (int) (word[i] & PLACE);
      differ &= word[i] >>> PLACE_BITS != before;
      before = word[i] >>> PLACE_BITS;
    }
    return differ;
  }

  /** By how far each rank is above the least: an unsigned number. */
  private void place(int n) {
    long least = word[0];
    for (int i = 1; i < n; i++) {
      least = Math.min(least, word[i]);
    }
    long any = 0;
    for (int i = 0; i < n; i++) {
      any |= word[i] - least;
    }
    int lost = any >>> Long.SIZE - LOST == 0 ? 0 : LOST;
    for (int i = 0; i < n; i++) {
      word[i] = (word[i] - least >>> lost) << PLACE_BITS | i;
    }
  }
}
