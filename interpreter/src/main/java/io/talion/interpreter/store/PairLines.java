package io.talion.interpreter.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PairIndex} knows of each event, five words, in pages: those that all events have
 * left are used again, and to grow copies none. In a page each word has a column of its own: a
 * chunk is copied, few words are touched when events leave, and keys are hardly ever looked at.
 * Numbers ascend from one of {@link #add} to the next.
 */
final class PairLines {
  private static final long LOW = 0xffffffffL;

  /** Pages that are kept to be used again. */
  private static final int SPARE = 4;

  private final int bits;

  /** The place of a number in its page is what these bits say. */
  private final int within;

  /** Where in a page second words of keys begin, those of the first being in front. */
  private final int seconds;

  /** Then residuals in the high half, the low half of references in the other. */
  private final int meanings;

  /** Then positions, then places, then a bit for each that has a place. */
  private final int positions;

  private final int places;
  private final int joined;

  private long[] @Nullable [] pages = new long[2][];
  private final Deque<long[]> spare = new ArrayDeque<>();

  /** The reference given last: others are no more than 2^32 less. */
  private long latest;

  /** With {@code 1 << bits} lines a page. */
  PairLines(int bits) {
    this.bits = bits;
    this.within = (1 << bits) - 1;
    this.seconds = 1 << bits;
    this.meanings = 2 << bits;
    this.positions = 3 << bits;
    this.places = positions + (1 << bits);
    this.joined = places + (1 << bits);
  }

  /**
   * Room for so many lines that follow each other, a power of two of pages; the first and the last
   * page may both be held in part.
   */
  void room(int lines, int head, int tail) {
    long[] @Nullable [] wide = new long[2 * lines >> bits][];
    for (int p = head >> bits; p <= tail - 1 >> bits; p++) {
      wide[p & wide.length - 1] = pages[p & pages.length - 1];
    }
    pages = wide;
  }

  /** The lines of n events, numbered from {@code number} on, which follows those before it. */
  void add(
      int number, long[] k0, long[] k1, long[] residual, long[] position, long[] reference, int n) {
    int to;
    for (int from = 0; from < n; from = to) {
      long[] in = open(number + from);
      int at = number + from & within;
      to = Math.min(n, from + within + 1 - at);
      System.arraycopy(k0, from, in, at, to - from);
      System.arraycopy(k1, from, in, seconds + at, to - from);
      System.arraycopy(position, from, in, positions + at, to - from);
      mean(residual, reference, from, to, in, meanings + at);
    }
    latest = reference[n - 1];
  }

  private static void mean(
      long[] residual, long[] reference, int from, int to, long[] out, int at) {
    for (int i = from; i < to; i++) {
      out[at + i - from] = residual[i] << 32 | reference[i] & LOW;
    }
  }

  /** The page of a number to come. */
  private long[] open(int number) {
    int page = number >> bits & pages.length - 1;
    long[] in = pages[page];
    if (in == null) {
      long[] left = spare.poll();
      in = left == null ? new long[joined + (within >> 6) + 1] : left;
      Arrays.fill(in, joined, in.length, 0);
      pages[page] = in;
    }
    return in;
  }

  /** The first number whose position is not below one; {@code to} if none is. */
  int notBefore(int from, int to, long position) {
    int end;
    for (int first = from; first < to; first = end) {
      end = Math.min(to, (first | within) + 1);
      if (position(end - 1) >= position) {
        return search(first, end - 1, position);
      }
    }
    return to;
  }

  /** The same in one page, where {@code last} is not below. */
  private int search(int first, int last, long position) {
    int low = first;
    int high = last;
    while (low < high) {
      int middle = low + high >>> 1;
      if (position(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All events before {@code to} have left. */
  void leave(int from, int to) {
    for (int p = from >> bits; p < to >> bits; p++) {
      if (spare.size() < SPARE) {
        spare.push(page(p << bits));
      }
      pages[p & pages.length - 1] = null;
    }
  }

  private long[] page(int number) {
    long[] page = pages[number >> bits & pages.length - 1];
    if (page == null) {
      throw new IllegalStateException("no such event");
    }
    return page;
  }

  boolean isOf(int number, long k0, long k1) {
    return k0(number) == k0 && k1(number) == k1;
  }

  long k0(int number) {
    return page(number)[number & within];
  }

  long k1(int number) {
    return page(number)[seconds + (number & within)];
  }

  long position(int number) {
    return page(number)[positions + (number & within)];
  }

  int residual(int number) {
    return (int) (page(number)[meanings + (number & within)] >> 32);
  }

  long reference(int number) {
    long low = page(number)[meanings + (number & within)] & LOW;
    return latest - (latest - low & LOW);
  }

  /** The first number of those that {@link #place} knows; {@code to} if none is. */
  int joined(int from, int to) {
    int word = Math.min(within, 63);
    int number = from;
    while (number < to) {
      long following = page(number)[joined + ((number & within) >> 6)] >>> (number & within);
      if (following != 0) {
        return Math.min(to, number + Long.numberOfTrailingZeros(following));
      }
      number = (number | word) + 1;
    }
    return to;
  }

  /** The next event of its key, 0 for none, where it has a place. */
  int next(int number) {
    return (int) (page(number)[places + (number & within)] >> 32);
  }

  /** The cell of its key; 0 where it has no place. */
  int cell(int number) {
    long[] in = page(number);
    int at = number & within;
    return (in[joined + (at >> 6)] >>> at & 1) == 0 ? 0 : (int) in[places + at];
  }

  void place(int number, int next, int cell) {
    long[] in = page(number);
    int at = number & within;
    in[joined + (at >> 6)] |= 1L << at;
    in[places + at] = (long) next << 32 | cell;
  }
}
