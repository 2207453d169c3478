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

  /** Of the events at hand. */
  private int[] hashes = new int[0];

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
   * For n events in canonical order, none before those of calls before, whose residuals are ids or
   * numbers of half a word and whose references ascend, each against those before it and then
   * added: the rows that have a partner of another residual, with the reference of the earliest.
   * Returns how many.
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
    if (n == 0) {
      return 0;
    }
    expire(position[0]);
    if (n > mask + 1 - (tail - head) || tail > most - n) {
      rebuild(n);
    }
    lines.add(tail, k0, k1, residual, position, reference, n);
    look(k0, k1, n);
    return enter(k0, k1, position, n, rows, partners);
  }

  /**
   * Looks at all that the events will look at first: without branches between them the misses of
   * the cache overlap.
   */
  private void look(long[] k0, long[] k1, int n) {
    if (hashes.length < n) {
      hashes = new int[n];
    }
    int[] of = hashes;
    for (int i = 0; i < n; i++) {
      of[i] = hash(k0[i], k1[i]);
    }
    int[] newest = buckets;
    long[] all = links;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      int first = newest[of[i] & newest.length - 1];
      int ifHeld = ~(first - head >> 31);
      sum += all[first & ifHeld & mask];
    }
    seen = sum;
  }

  /** Events whose lines are there enter their buckets. Few of them meet one of their key. */
  private int enter(long[] k0, long[] k1, long[] position, int n, int[] rows, long[] partners) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      int hash = hashes[i];
      int bucket = hash & buckets.length - 1;
      int newest = buckets[bucket];
      int added = tail++;
      buckets[bucket] = added;
      links[added & mask] = (long) hash << 32 | newest;
      int same = newest < head ? 0 : find(newest, hash, k0[i], k1[i]);
      if (same >= head) {
        long partner = meet(same, added, position[i]);
        if (partner >= 0) {
          rows[count] = i;
          partners[count++] = partner;
        }
      }
    }
    return count;
  }

  /** The newest event of a key, from that one of its bucket on; less than the head for none. */
  private int find(int newest, int hash, long k0, long k1) {
    int number = newest;
    while (number >= head) {
      long link = links[number & mask];
      if ((int) (link >> 32) == hash && lines.isOf(number, k0, k1)) {
        return number;
      }
      number = (int) link;
    }
    return number;
  }

  /** Only for those who meet somebody is it looked who has left since the first of the events. */
  private long meet(int same, int added, long position) {
    expire(position);
    return same >= head ? join(same, added, lines.residual(added)) : -1;
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
    int left = lines.notBefore(head, tail, position - within);
    int number = lines.joined(head, left);
    while (number < left) {
      leave(lines.cell(number));
      number = lines.joined(number + 1, left);
    }
    lines.leave(head, left);
    head = left;
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

  /** With room for n more; numbered from the beginning of the pages on. */
  private void rebuild(int n) {
    long[] old = links;
    int oldMask = mask;
    while (n > mask + 1 - (tail - head)) {
      mask = mask * 2 + 1;
    }
    if (mask > oldMask) {
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
    }
    for (int i = lines.joined(head, tail); i < tail; i = lines.joined(i + 1, tail)) {
      int next = lines.next(i);
      lines.place(i, next == 0 ? 0 : next - shift, lines.cell(i));
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
