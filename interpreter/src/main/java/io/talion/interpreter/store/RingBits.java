package io.talion.interpreter.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last n elements of a key satisfied a condition: language.md section 11, "count,
 * share over last N". One bit an element in a ring per key, and a counter that follows what enters
 * and leaves. The word of the ring in which the next bit stands is beside the counter: the others
 * are touched once in 64 elements.
 */
public final class RingBits {
  private static final int LINE = 4;

  /** Elements of the window in the high half, those that satisfy in the low one. */
  private static final int COUNTS = 0;

  /** The bit of the next element in the low half; in the high one what was marked last. */
  private static final int NEXT = 1;

  /** The word of the ring with that bit. */
  private static final int WORD = 2;

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
    long last = this.n - 1;
    long full = Math.min(this.n, Integer.MAX_VALUE) << 32;
    int from = (int) first + 1;
    int twice = 0;
    for (int i = 0; i < n; i++) {
      int line = key[i] * LINE;
      long held = holds == null ? 1 : holds[i];
      long next = all[line + NEXT];
      long word = all[line + WORD];
      long stood = all[line + COUNTS];
      long old = word >>> next & 1;
      long now = stood + held - old + (stood < full ? ONE : 0);
      before[i] = stood;
      after[i] = now;
      all[line + COUNTS] = now;
      all[line + WORD] = word ^ (old ^ held) << next;
      int mark = from + instant[i];
      int bit = (int) next;
      twice |= (int) (next >>> 32) == mark ? 1 : 0;
      all[line + NEXT] = (long) mark << 32 | bit + 1;
      if ((bit + 1 & 63) == 0 || bit == last) {
        turn(line, bit);
      }
    }
    return twice != 0;
  }

  private void reach(int[] key, int n) {
    int most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, key[i]);
    }
    if (most * LINE >= lines.length) {
      lines = Arrays.copyOf(lines, Math.max((most + 1) * LINE, lines.length * 2));
    }
  }

  /** The next bit stands in another word, or in the first one. */
  private void turn(int line, int bit) {
    int next = bit + 1 == n ? 0 : bit + 1;
    lines[line + NEXT] = lines[line + NEXT] & ~LOW | next;
    int to = next >> 6;
    if (to != bit >> 6) {
      if (to >= lines[line + RING] >>> 32) {
        widen(line);
      }
      int ring = (int) lines[line + RING];
      words[ring + (bit >> 6)] = lines[line + WORD];
      lines[line + WORD] = words[ring + to];
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
}
