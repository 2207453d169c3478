package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * How many of the last n elements of a key satisfied a condition: language.md section 11, "count,
 * share over last N". One bit an element in a ring per key, and a counter that follows what enters
 * and leaves.
 */
public final class RingBits {
  private static final int TRUES = 0;
  private static final int TOTAL = 1;
  private static final int NEXT = 2;
  private static final int BITS = 3;
  private static final long[] EMPTY = new long[BITS];

  private final long n;
  private long[][] rings = new long[16][];

  /** Over the last n ≥ 1 elements. */
  public RingBits(long n) {
    this.n = n;
    Arrays.fill(rings, EMPTY);
  }

  /** Takes the next element of a key: its condition as 0 or 1. */
  public void add(int key, long holds) {
    long[] ring = ring(key);
    int next = (int) ring[NEXT];
    int word = BITS + (next >> 6);
    if (word >= ring.length) {
      ring = Arrays.copyOf(ring, (int) Math.min(ring.length * 2L + 2, BITS + (n + 63 >> 6)));
      rings[key] = ring;
    }
    long old = ring[word] >>> next & 1;
    ring[word] ^= (old ^ holds) << next;
    ring[TRUES] += holds - old;
    ring[TOTAL] += ring[TOTAL] < n ? 1 : 0;
    ring[NEXT] = next + 1 == n ? 0 : next + 1;
  }

  private long[] ring(int key) {
    if (key >= rings.length) {
      int old = rings.length;
      rings = Arrays.copyOf(rings, Math.max(key + 1, old * 2));
      Arrays.fill(rings, old, rings.length, EMPTY);
    }
    long[] ring = rings[key];
    if (ring.length == BITS) {
      ring = new long[BITS + 1];
      rings[key] = ring;
    }
    return ring;
  }

  /** Elements of the window that satisfy the condition. */
  public long trues(int key) {
    return key < rings.length ? rings[key][TRUES] : 0;
  }

  /** Elements of the window. */
  public long total(int key) {
    return key < rings.length ? rings[key][TOTAL] : 0;
  }

  /**
   * Absorbs updates and answers queries as of their instants; both ascend by {@code at}, and an
   * update of the query's own instant counts.
   */
  public void run(
      long[] updateAt,
      int[] updateKey,
      long[] holds,
      int updates,
      long[] queryAt,
      int[] queryKey,
      int queries,
      long[] trues,
      long[] totals) {
    int u = 0;
    for (int q = 0; q < queries; q++) {
      long now = queryAt[q];
      for (; u < updates && updateAt[u] <= now; u++) {
        add(updateKey[u], holds[u]);
      }
      trues[q] = trues(queryKey[q]);
      totals[q] = total(queryKey[q]);
    }
    for (; u < updates; u++) {
      add(updateKey[u], holds[u]);
    }
  }
}
