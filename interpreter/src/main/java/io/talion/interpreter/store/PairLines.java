package io.talion.interpreter.store;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a {@link PairIndex}, five words an event, in pages: those that all events have left
 * are used again, and to grow copies none. Numbers ascend from one of {@link #add} to the next.
 */
final class PairLines {
  private static final int LINE = 5;
  private static final int K0 = 0;
  private static final int K1 = 1;
  private static final int POSITION = 2;

  /** The residual in the high half, the low half of the reference in the other. */
  private static final int MEANING = 3;

  /** The next event of its key in the high half, the cell of its key in the other; 0 for none. */
  private static final int PLACE = 4;

  private static final long LOW = 0xffffffffL;

  private final int bits;
  private long[] @Nullable [] pages = new long[2][];
  private long @Nullable [] spare;

  /** The reference given last: others are no more than 2^32 less. */
  private long latest;

  /** With {@code 1 << bits} lines a page. */
  PairLines(int bits) {
    this.bits = bits;
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

  /** The line of a number that follows those before it. */
  void add(int number, long k0, long k1, long residual, long position, long reference) {
    int page = number >> bits & pages.length - 1;
    long[] in = pages[page];
    if (in == null) {
      long[] left = spare;
      in = left == null ? new long[LINE << bits] : left;
      spare = null;
      pages[page] = in;
    }
    int at = line(number);
    in[at + K0] = k0;
    in[at + K1] = k1;
    in[at + POSITION] = position;
    in[at + MEANING] = residual << 32 | reference & LOW;
    in[at + PLACE] = 0;
    latest = reference;
  }

  /** The event has left, and so have all before it. */
  void leave(int number) {
    if ((number + 1 & (1 << bits) - 1) == 0) {
      spare = page(number);
      pages[number >> bits & pages.length - 1] = null;
    }
  }

  private long[] page(int number) {
    long[] page = pages[number >> bits & pages.length - 1];
    if (page == null) {
      throw new IllegalStateException("no such event");
    }
    return page;
  }

  private int line(int number) {
    return (number & (1 << bits) - 1) * LINE;
  }

  boolean isOf(int number, long k0, long k1) {
    long[] in = page(number);
    int at = line(number);
    return in[at + K0] == k0 && in[at + K1] == k1;
  }

  long k0(int number) {
    return page(number)[line(number) + K0];
  }

  long k1(int number) {
    return page(number)[line(number) + K1];
  }

  long position(int number) {
    return page(number)[line(number) + POSITION];
  }

  int residual(int number) {
    return (int) (page(number)[line(number) + MEANING] >> 32);
  }

  long reference(int number) {
    long low = page(number)[line(number) + MEANING] & LOW;
    return latest - (latest - low & LOW);
  }

  /** The next event of its key. */
  int next(int number) {
    return (int) (page(number)[line(number) + PLACE] >> 32);
  }

  int cell(int number) {
    return (int) page(number)[line(number) + PLACE];
  }

  void place(int number, int next, int cell) {
    page(number)[line(number) + PLACE] = (long) next << 32 | cell;
  }
}
