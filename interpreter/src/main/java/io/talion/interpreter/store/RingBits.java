package io.talion.interpreter.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last n elements of a key satisfied a condition: language.md section 11, "count,
 * share over last N". One bit an element in a ring per key, and a counter that follows what enters
 * and leaves.
 */
public final class RingBits {
  private static final int LINE = 4;

  /** Elements of the window in the high half, those that satisfy in the low one. */
  private static final int COUNTS = 0;

  /** The bit of the next element. */
  private static final int NEXT = 1;

  /** What was marked last: 0 at first. */
  private static final int MARK = 2;

  /** Where the ring stands among all of them, and in the high half how many words it has. */
  private static final int RING = 3;

  private static final long ONE = 1L << 32;
  private static final long LOW = 0xffffffffL;
  private static final int LEAST = 4;

  private final long n;

  /** By key a line of words: what it costs to reach one is not paid again for the others. */
  private long[] lines = new long[LINE * 16];

  /** All rings. One that its key outgrew is given to the next that needs as many words. */
  private long[] words = new long[64];

  private int used;

  /** By the logarithm of their size: one that is free, 1 more than where it stands, or 0. */
  private final int[] free = new int[Integer.SIZE];

  /** Over the last n ≥ 1 elements. */
  public RingBits(long n) {
    this.n = n;
  }

  /** Takes the next element of a key: its condition as 0 or 1. Returns {@link #counts} before. */
  public long add(int key, long holds) {
    reach(key);
    int line = key * LINE;
    int bit = (int) lines[line + NEXT];
    if (bit >> 6 >= lines[line + RING] >>> 32) {
      widen(line);
    }
    int word = (int) lines[line + RING] + (bit >> 6);
    long old = words[word] >>> bit & 1;
    words[word] ^= (old ^ holds) << bit;
    lines[line + NEXT] = bit + 1 == n ? 0 : bit + 1;
    long before = lines[line + COUNTS];
    lines[line + COUNTS] = before + holds - old + (before >>> 32 < n ? ONE : 0);
    return before;
  }

  /**
   * Takes the next n elements, in the order of their instants, which ascend from call to call.
   * Writes {@link #counts} before and after each.
   *
   * @param holds their conditions; null where they all hold
   * @param instant their instants, counted from {@code first}, which is not negative
   * @return whether any key came twice in an instant
   */
  public boolean feed(
      int[] key,
      long @Nullable [] holds,
      int[] instant,
      long first,
      int n,
      long[] before,
      long[] after) {
    long twice = 0;
    for (int i = 0; i < n; i++) {
      before[i] = add(key[i], holds == null ? 1 : holds[i]);
      int line = key[i] * LINE;
      long mark = first + instant[i] + 1;
      after[i] = lines[line + COUNTS];
      twice |= lines[line + MARK] == mark ? 1 : 0;
      lines[line + MARK] = mark;
    }
    return twice != 0;
  }

  private void reach(int key) {
    if (key * LINE >= lines.length) {
      lines = Arrays.copyOf(lines, Math.max((key + 1) * LINE, lines.length * 2));
    }
  }

  /** Four times as many words, as far as the window needs them. */
  private void widen(int line) {
    int from = (int) lines[line + RING];
    int old = (int) (lines[line + RING] >>> 32);
    int wide = (int) Math.min(Math.max(LEAST, old * 4L), n + 63 >> 6);
    int to = room(wide);
    System.arraycopy(words, from, words, to, old);
    Arrays.fill(words, to + old, to + wide, 0);
    lines[line + RING] = (long) wide << 32 | to;
    if (old > 0) {
      words[from] = free[log(old)];
      free[log(old)] = from + 1;
    }
  }

  private int room(int wide) {
    int known = Integer.bitCount(wide) == 1 ? free[log(wide)] - 1 : -1;
    if (known >= 0) {
      free[log(wide)] = (int) words[known];
      return known;
    }
    if (used + wide > words.length) {
      words = Arrays.copyOf(words, Math.max(used + wide, words.length * 2));
    }
    used += wide;
    return used - wide;
  }

  private static int log(int size) {
    return Integer.numberOfTrailingZeros(size);
  }

  /** {@link #total} in the high half, {@link #trues} in the low one. */
  public long counts(int key) {
    return key * LINE < lines.length ? lines[key * LINE + COUNTS] : 0;
  }

  /** Elements of the window that satisfy the condition. */
  public long trues(int key) {
    return counts(key) & LOW;
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
