package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * How many of the last n elements of a key satisfied a condition: language.md section 11, "count,
 * share over last N". One bit an element in a ring per key, and a counter that follows what enters
 * and leaves.
 */
public final class RingBits {
  private static final long[] EMPTY = {};
  private static final int LINE = 4;

  /** Elements of the window in the high half, those that satisfy in the low one. */
  private static final int COUNTS = 0;

  /** The bit of the next element. */
  private static final int NEXT = 1;

  /** A word for whoever asks. */
  private static final int MARK = 2;

  private final long n;

  /** By key a line of words: what it costs to reach one is not paid again for the others. */
  private long[] lines = new long[LINE * 16];

  private long[][] rings = new long[16][];

  /** Over the last n ≥ 1 elements. */
  public RingBits(long n) {
    this.n = n;
    Arrays.fill(rings, EMPTY);
  }

  /** Takes the next element of a key: its condition as 0 or 1. Returns {@link #counts} before. */
  public long add(int key, long holds) {
    if (key >= rings.length) {
      reach(key);
    }
    int line = key * LINE;
    int bit = (int) lines[line + NEXT];
    long[] ring = rings[key];
    int word = bit >> 6;
    if (word >= ring.length) {
      ring = Arrays.copyOf(ring, (int) Math.min(ring.length * 2L + 1, n + 63 >> 6));
      rings[key] = ring;
    }
    long old = ring[word] >>> bit & 1;
    ring[word] ^= (old ^ holds) << bit;
    lines[line + NEXT] = bit + 1 == n ? 0 : bit + 1;
    long before = lines[line + COUNTS];
    lines[line + COUNTS] = before + holds - old + (before >>> 32 < n ? 1L << 32 : 0);
    return before;
  }

  private void reach(int key) {
    int old = rings.length;
    int wide = Math.max(key + 1, old * 2);
    lines = Arrays.copyOf(lines, wide * LINE);
    rings = Arrays.copyOf(rings, wide);
    Arrays.fill(rings, old, wide, EMPTY);
  }

  /** What was marked last of a key that was added, 0 at first. */
  public long mark(int key) {
    return lines[key * LINE + MARK];
  }

  /** Marks a key that was added. */
  public void mark(int key, long word) {
    lines[key * LINE + MARK] = word;
  }

  /** {@link #total} in the high half, {@link #trues} in the low one. */
  public long counts(int key) {
    return key < rings.length ? lines[key * LINE + COUNTS] : 0;
  }

  /** Elements of the window that satisfy the condition. */
  public long trues(int key) {
    return counts(key) & 0xffffffffL;
  }

  /** Elements of the window. */
  public long total(int key) {
    return counts(key) >>> 32;
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
