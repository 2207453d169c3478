package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;

/**
 * Pairs on equal keys whose residuals differ: language.md section 11, "pair on equality and !=".
 * All events inside the horizon stand in one ring in order of arrival, a line of eight words each,
 * and leave it by moving its head. A bucket names its newest event, and an event the one before it
 * in its bucket; whatever is behind the head has left. Where a key has more than one event, a cell
 * knows the first of them and the first whose residual differs from that one's: so the earliest
 * partner of an event is known in constant time, amortised, however often a statement is repeated.
 */
public final class PairIndex {
  private static final int LINE = 8;
  private static final int K0 = 0;
  private static final int K1 = 1;
  private static final int RESIDUAL = 2;
  private static final int POSITION = 3;
  private static final int REFERENCE = 4;

  /** The event before it in its bucket; 0 for none. */
  private static final int BEFORE = 5;

  /** The next event of its key; 0 for none. */
  private static final int NEXT = 6;

  /** The cell of its key; 0 for none. */
  private static final int CELL = 7;

  private static final int LEAST = 64;

  private final long within;

  /** Numbers begin anew here. */
  private final int most;

  private final PairCells cells = new PairCells();
  private long[] ring = new long[LINE * LEAST];
  private int mask = LEAST - 1;
  private int[] buckets = new int[LEAST * 2];

  /** The numbers of the first event held and of the next one to come. */
  private int head = 1;

  private int tail = 1;

  /** What was looked at beforehand; written, so that it is looked at. */
  long seen;

  /** For pairs at most {@code within} ≥ 0 apart; {@link Long#MAX_VALUE} is without end. */
  public PairIndex(long within) {
    this(within, 1 << 30);
  }

  PairIndex(long within, int most) {
    this.within = within;
    this.most = most;
  }

  /**
   * For n events in canonical order, each against those before it and then added: the rows that
   * have a partner of another residual, with the reference of the earliest. Returns how many.
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
    long[] lines = ring;
    long all = 0;
    for (int i = 0; i < n; i++) {
      int number = newest[hash(k0[i], k1[i]) & newest.length - 1];
      all += lines[(number & mask) * LINE];
    }
    seen = all;
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
    int bucket = hash(k0, k1) & buckets.length - 1;
    int newest = buckets[bucket];
    int same = newest;
    while (same >= head && !isOf(same, k0, k1)) {
      same = (int) ring[line(same) + BEFORE];
    }
    int added = tail++;
    buckets[bucket] = added;
    int at = line(added);
    ring[at + K0] = k0;
    ring[at + K1] = k1;
    ring[at + RESIDUAL] = residual;
    ring[at + POSITION] = position;
    ring[at + REFERENCE] = reference;
    ring[at + BEFORE] = newest;
    ring[at + NEXT] = 0;
    ring[at + CELL] = 0;
    return same >= head ? join(same, added, residual) : -1;
  }

  private boolean isOf(int number, long k0, long k1) {
    int at = line(number);
    return ring[at + K0] == k0 && ring[at + K1] == k1;
  }

  /** An event follows the newest of its key; the reference of the earliest partner, or -1. */
  private long join(int same, int added, long residual) {
    int before = line(same);
    ring[before + NEXT] = added;
    int cell = (int) ring[before + CELL];
    if (cell == 0) {
      cell = cells.take(same);
      ring[before + CELL] = cell;
    }
    ring[line(added) + CELL] = cell;
    int first = cells.first(cell);
    int other = cells.other(cell);
    if (ring[line(first) + RESIDUAL] != residual) {
      cells.set(cell, first, other == first ? added : other);
      return ring[line(first) + REFERENCE];
    }
    return other == first ? -1 : ring[line(other) + REFERENCE];
  }

  /** Drops what is too old to be a partner of anything at a position or later. */
  private void expire(long position) {
    if (within == Long.MAX_VALUE) {
      return;
    }
    long cut = position - within;
    while (head != tail && ring[line(head) + POSITION] < cut) {
      int cell = (int) ring[line(head) + CELL];
      if (cell != 0) {
        leave(cell);
      }
      head++;
    }
  }

  /** The first event of a cell leaves. The other one only ever moves on. */
  private void leave(int cell) {
    int old = cells.first(cell);
    int first = next(old);
    if (first == 0) {
      cells.release(cell);
      return;
    }
    int other = cells.other(cell);
    if (other == old) {
      other = first;
    } else if (other == first) {
      long residual = ring[line(first) + RESIDUAL];
      while (other != 0 && ring[line(other) + RESIDUAL] == residual) {
        other = next(other);
      }
      other = other == 0 ? first : other;
    }
    cells.set(cell, first, other);
  }

  private int line(int number) {
    return (number & mask) * LINE;
  }

  private int next(int number) {
    return (int) ring[line(number) + NEXT];
  }

  /** In twice the room if it is full; numbered from the beginning of the ring on. */
  private void rebuild() {
    long[] old = ring;
    int oldMask = mask;
    int shift = head - 1 & ~mask;
    if (tail - head > mask) {
      ring = new long[old.length * 2];
      mask = mask * 2 + 1;
      shift = head - 1 & ~mask;
    }
    buckets = new int[mask * 2 + 2];
    for (int number = head; number < tail; number++) {
      int from = (number & oldMask) * LINE;
      int at = line(number);
      if (mask != oldMask) {
        System.arraycopy(old, from, ring, at, LINE);
      }
      int bucket = hash(ring[at + K0], ring[at + K1]) & buckets.length - 1;
      ring[at + BEFORE] = buckets[bucket];
      ring[at + NEXT] -= ring[at + NEXT] == 0 ? 0 : shift;
      buckets[bucket] = number - shift;
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
      int at = line(number);
      out.take(ring[at + K0], ring[at + K1], ring[at + RESIDUAL]);
    }
  }

  /** Events held. */
  public int size() {
    return tail - head;
  }
}
