package io.talion.interpreter.run;

import java.util.Arrays;

/**
 * Sorts up to sixteen words by exchanges at fixed places, with no branch on what they are (Batcher,
 * "Sorting networks and their applications", 1968: odd-even merging).
 */
final class SortingNetwork {
  /** The most words, and the room that the array must have. */
  static final int MOST = 16;

  private static final int HALF = 8;

  private SortingNetwork() {}

  /** Sorts the first n words, ascending; those behind them are lost. */
  static void sort(long[] words, int n) {
    Arrays.fill(words, n, n <= HALF ? HALF : MOST, Long.MAX_VALUE);
    eight(words, 0);
    if (n > HALF) {
      eight(words, HALF);
      merge(words);
    }
  }

  private static void eight(long[] w, int at) {
    four(w, at);
    four(w, at + 4);
    mergeFours(w, at);
  }

  private static void four(long[] w, int at) {
    long a = Math.min(w[at], w[at + 1]);
    long b = Math.max(w[at], w[at + 1]);
    long c = Math.min(w[at + 2], w[at + 3]);
    long d = Math.max(w[at + 2], w[at + 3]);
    long low = Math.max(a, c);
    long high = Math.min(b, d);
    w[at] = Math.min(a, c);
    w[at + 1] = Math.min(low, high);
    w[at + 2] = Math.max(low, high);
    w[at + 3] = Math.max(b, d);
  }

  private static void mergeFours(long[] w, int at) {
    long c = Math.min(w[at + 2], w[at + 6]);
    long d = Math.min(w[at + 3], w[at + 7]);
    long e = Math.max(w[at], w[at + 4]);
    long f = Math.max(w[at + 1], w[at + 5]);
    long b = Math.min(w[at + 1], w[at + 5]);
    long g = Math.max(w[at + 2], w[at + 6]);
    w[at] = Math.min(w[at], w[at + 4]);
    w[at + 7] = Math.max(w[at + 3], w[at + 7]);
    long third = Math.min(c, e);
    long fifth = Math.max(c, e);
    long fourth = Math.min(d, f);
    long sixth = Math.max(d, f);
    w[at + 1] = Math.min(b, third);
    w[at + 2] = Math.max(b, third);
    w[at + 3] = Math.min(fourth, fifth);
    w[at + 4] = Math.max(fourth, fifth);
    w[at + 5] = Math.min(sixth, g);
    w[at + 6] = Math.max(sixth, g);
  }

  /** Two sorted halves. */
  private static void merge(long[] w) {
    for (int i = 0; i < HALF; i++) {
      exchange(w, i, i + HALF);
    }
    for (int distance = HALF / 2; distance > 0; distance /= 2) {
      for (int from = distance; from + distance < MOST; from += 2 * distance) {
        for (int i = from; i < from + distance; i++) {
          exchange(w, i, i + distance);
        }
      }
    }
  }

  private static void exchange(long[] w, int i, int j) {
    long low = Math.min(w[i], w[j]);
    w[j] = Math.max(w[i], w[j]);
    w[i] = low;
  }
}
