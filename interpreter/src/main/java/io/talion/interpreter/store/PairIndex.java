package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;

/**
 * Pairs on equal keys whose residuals differ: language.md section 11, "pair on equality and !=".
 * All events inside the horizon stand in lines in order of arrival, and leave them by moving the
 * head. A bucket names its newest event, and the link of an event the one before it in its bucket,
 * with half a hash, so that lines of other keys are hardly ever looked at; whatever is behind the
 * head has left. Where a key has more than one event, a cell knows the first of them and the first
 * whose residual differs from that one's: so the earliest partner of an event is known in constant
 * time, amortised, however often a statement is repeated.
 */
public final class PairIndex {
  private static final int PAGE_BITS = 10;

  private final long within;

  /** Numbers begin anew here. */
  private final int most;

  private final PairCells cells = new PairCells();
  private final PairLines lines;
  private int mask;

  /** By number: the hash in the high half, the number of the one before it in its bucket. */
  private long[] links;

  private int[] buckets;

  /** The numbers of the first event held and of the next one to come. */
  private int head = 1;

  private int tail = 1;

  /** What was looked at beforehand; written, so that it is looked at. */
  long seen;

  /** For pairs at most {@code within} ≥ 0 apart; {@link Long#MAX_VALUE} is without end. */
  public PairIndex(long within) {
    this(within, 1 << 30, PAGE_BITS);
  }

  PairIndex(long within, int most, int pageBits) {
    this.within = within;
    this.most = most;
    this.lines = new PairLines(pageBits);
    this.mask = (1 << pageBits) - 1;
    this.links = new long[mask + 1];
    this.buckets = new int[2 * mask + 2];
  }

  /**
   * For n events in canonical order, whose residuals are ids or numbers of half a word and whose
   * references ascend, each against those before it and then added: the rows that have a partner of
   * another residual, with the reference of the earliest. Returns how many.
   */
  public int run(
      long[] k0,
      long[] k1,
      long[] residual,
      long[] position,
      long[] reference,
      int n,
      int[] rows,
      long[] partners) {
    int count = 0;
    look(k0, k1, n);
    for (int i = 0; i < n; i++) {
      long partner = add(k0[i], k1[i], residual[i], position[i], reference[i]);
      if (partner >= 0) {
        rows[count] = i;
        partners[count++] = partner;
      }
    }
    return count;
  }

  /**
   * Looks at all that the events will look at first: without branches between them the misses of
   * the cache overlap.
   */
  private void look(long[] k0, long[] k1, int n) {
    int[] newest = buckets;
    long[] all = links;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += all[newest[hash(k0[i], k1[i]) & newest.length - 1] & mask];
    }
    seen = sum;
  }

  /**
   * Adds an event; none before it is later than it.
   *
   * @return the reference of its earliest partner, or -1
   */
  public long add(long k0, long k1, long residual, long position, long reference) {
    expire(position);
    if (tail - head > mask || tail >= most) {
      rebuild();
    }
    int hash = hash(k0, k1);
    int bucket = hash & buckets.length - 1;
    int newest = buckets[bucket];
    int same = newest;
    while (same >= head && !isOf(same, hash, k0, k1)) {
      same = (int) links[same & mask];
    }
    int added = tail++;
    buckets[bucket] = added;
    links[added & mask] = (long) hash << 32 | newest;
    lines.add(added, k0, k1, residual, position, reference);
    return same >= head ? join(same, added, (int) residual) : -1;
  }

  private boolean isOf(int number, int hash, long k0, long k1) {
    return (int) (links[number & mask] >> 32) == hash && lines.isOf(number, k0, k1);
  }

  /** An event follows the newest of its key; the reference of the earliest partner, or -1. */
  private long join(int same, int added, int residual) {
    int cell = lines.cell(same);
    if (cell == 0) {
      cell = cells.take(same);
    }
    lines.place(same, added, cell);
    lines.place(added, 0, cell);
    int first = cells.first(cell);
    int other = cells.other(cell);
    if (lines.residual(first) != residual) {
      cells.set(cell, first, other == first ? added : other);
      return lines.reference(first);
    }
    return other == first ? -1 : lines.reference(other);
  }

  /** Drops what is too old to be a partner of anything at a position or later. */
  private void expire(long position) {
    if (within == Long.MAX_VALUE) {
      return;
    }
    long cut = position - within;
    while (head != tail && lines.position(head) < cut) {
      int cell = lines.cell(head);
      if (cell != 0) {
        leave(cell);
      }
      lines.leave(head++);
    }
  }

  /** The first event of a cell leaves. The other one only ever moves on. */
  private void leave(int cell) {
    int old = cells.first(cell);
    int first = lines.next(old);
    if (first == 0) {
      cells.release(cell);
      return;
    }
    int other = cells.other(cell);
    if (other == old) {
      other = first;
    } else if (other == first) {
      int residual = lines.residual(first);
      while (other != 0 && lines.residual(other) == residual) {
        other = lines.next(other);
      }
      other = other == 0 ? first : other;
    }
    cells.set(cell, first, other);
  }

  /** In twice the room if it is full; numbered from the beginning of the pages on. */
  private void rebuild() {
    long[] old = links;
    int oldMask = mask;
    if (tail - head > mask) {
      mask = mask * 2 + 1;
      links = new long[mask + 1];
      lines.room(mask + 1, head, tail);
    }
    int shift = head - 1 & ~(2 * mask + 1);
    buckets = new int[mask * 2 + 2];
    for (int number = head; number < tail; number++) {
      int hash = (int) (old[number & oldMask] >> 32);
      int bucket = hash & buckets.length - 1;
      links[number & mask] = (long) hash << 32 | buckets[bucket];
      buckets[bucket] = number - shift;
      int next = lines.next(number);
      lines.place(number, next == 0 ? 0 : next - shift, lines.cell(number));
    }
    cells.shift(shift);
    head -= shift;
    tail -= shift;
  }

  private static int hash(long k0, long k1) {
    long h = (k0 ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 32 ^ k1) * 0xC2B2AE3D27D4EB4FL;
    return (int) (h >>> 33);
  }

  /** Takes the key and the residual of an event. */
  @FunctionalInterface
  public interface Events {
    void take(long k0, long k1, long residual);
  }

  /** All events held. */
  public void forEach(Events out) {
    for (int number = head; number < tail; number++) {
      out.take(lines.k0(number), lines.k1(number), lines.residual(number));
    }
  }

  /** Events held. */
  public int size() {
    return tail - head;
  }
}
