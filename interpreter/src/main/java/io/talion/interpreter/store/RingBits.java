package io.talion.interpreter.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last n elements of a key satisfied a condition: language.md section 11, "count,
 * share over last N". One bit an element in a ring per key, and counts that follow what enters and
 * leaves. The word of the ring that the next bit goes into stands beside the counts: the others are
 * touched once in 64 elements. Its oldest bit is the lowest one, and leaves as the next comes in.
 */
public final class RingBits {
  private static final int LINE = 2;

  private static final int WORD = 0;

  /**
   * In the high half how many elements of the window satisfy; in the low one where the next goes,
   * with the sign once the window has been full: until then that is how many elements there are.
   */
  private static final int COUNTS = 1;

  private static final long ONE = 1L << 32;
  private static final long PLACE = Integer.MAX_VALUE;
  private static final long FULL = 1L << 31;
  private static final int LEAST = 4;

  /** At most as many as a place can say. */
  private final long n;

  /** By key a line of words: what it costs to reach one is not paid again for the other. */
  private long[] lines = new long[LINE * 16];

  /** By key the instant that fed it last. */
  private int[] marks = new int[16];

  /** By key where its ring stands among all of them, and in the high half how many words it has. */
  private long[] rings = new long[16];

  /** All rings. One that its key outgrew is given to the next that needs as many words. */
  private long[] words = new long[64];

  private int used;

  /** By the logarithm of their size: one that is free, 1 more than where it stands, or 0. */
  private final int[] free = new int[Integer.SIZE];

  /** Over the last n ≥ 1 elements. */
  public RingBits(long n) {
    this.n = Math.min(n, PLACE);
  }

  /**
   * Takes the next n elements, in the order of their instants, which ascend from call to call.
   * Writes {@link #counts} before and after each.
   *
   * @param holds their conditions; null where they all hold
   * @param instant their instants, counted from {@code first}
   * @return false only if no key came twice in an instant
   */
  public boolean feed(
      int[] key,
      long @Nullable [] holds,
      int[] instant,
      long first,
      int n,
      long[] before,
      long[] after) {
    reach(key, n);
    long[] all = lines;
    int[] marked = marks;
    int from = (int) first + 1;
    int twice = 0;
    for (int i = 0; i < n; i++) {
      int line = key[i] * LINE;
      long held = holds == null ? 1 : holds[i];
      long word = all[line + WORD];
      long stood = all[line + COUNTS];
      long now = stood + ((held - (word & 1)) << 32) + 1;
      before[i] = stood;
      after[i] = now;
      all[line + WORD] = word >>> 1 | held << 63;
      all[line + COUNTS] = now;
      int mark = from + instant[i];
      twice |= marked[key[i]] == mark ? 1 : 0;
      marked[key[i]] = mark;
      long place = now & PLACE;
      if ((place & 63) == 0 || place == this.n) {
        turn(key[i], place);
      }
    }
    return twice != 0;
  }

  private void reach(int[] key, int n) {
    int most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, key[i]);
    }
    if (most >= marks.length) {
      int wide = Math.max(most + 1, marks.length * 2);
      lines = Arrays.copyOf(lines, wide * LINE);
      marks = Arrays.copyOf(marks, wide);
      rings = Arrays.copyOf(rings, wide);
    }
  }

  /** The next bit goes into another word, or to where the first one was. */
  private void turn(int key, long place) {
    int line = key * LINE;
    long word = lines[line + WORD] >>> (-place & 63);
    long next = place;
    if (place == n) {
      next = 0;
      lines[line + COUNTS] = lines[line + COUNTS] & -ONE | FULL;
    }
    int from = (int) (place - 1 >> 6);
    int to = (int) (next >> 6);
    if (to != from) {
      if (to >= rings[key] >>> 32) {
        widen(key);
      }
      int ring = (int) rings[key];
      words[ring + from] = word;
      word = words[ring + to];
    }
    lines[line + WORD] = word;
  }

  /** Four times as many words, as far as the window needs them. */
  private void widen(int key) {
    int from = (int) rings[key];
    int old = (int) (rings[key] >>> 32);
    int wide = (int) Math.min(Math.max(LEAST, old * 4L), n + 63 >> 6);
    int to = room(wide);
    System.arraycopy(words, from, words, to, old);
    Arrays.fill(words, to + old, to + wide, 0);
    rings[key] = (long) wide << 32 | to;
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

  /** What {@link #total} and {@link #trues} are asked of. */
  public long counts(int key) {
    return key < marks.length ? lines[key * LINE + COUNTS] : 0;
  }

  /** How many elements of the window satisfy the condition. */
  public static long trues(long counts) {
    return counts >>> 32;
  }

  /** How many elements the window holds. */
  public long total(long counts) {
    return (int) counts < 0 ? n : counts & PLACE;
  }
}
