package io.talion.interpreter.store;

/**
 * Pairs on equal keys whose residuals differ: language.md section 11, "pair on equality and !=".
 * All events inside the horizon stand in lines in order of arrival, and leave them by moving the
 * head. Where a key has more than one event, a cell knows the first of them and the first whose
 * residual differs from that one's: so the earliest partner of an event is known in constant time,
 * amortised, however often a statement is repeated.
 */
public final class PairIndex {
  private static final int PAGE_BITS = 10;

  private final long within;

  /** Numbers begin anew here. */
  private final int most;

  private final PairCells cells = new PairCells();
  private final PairLines lines;
  private final PairBuckets buckets;

  /** The numbers of the first event held and of the next one to come. */
  private int head = 1;

  private int tail = 1;

  /** For pairs at most {@code within} ≥ 0 apart; {@link Long#MAX_VALUE} is without end. */
  public PairIndex(long within) {
    this(within, 1 << 30, PAGE_BITS);
  }

  PairIndex(long within, int most, int pageBits) {
    this.within = within;
    this.most = most;
    this.lines = new PairLines(pageBits);
    this.buckets = new PairBuckets(pageBits);
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
    if (n > buckets.room() - (tail - head) || tail > most - n) {
      rebuild(n, position[n - 1]);
    }
    lines.add(tail, k0, k1, residual, position, reference, n);
    int from = tail;
    tail += n;
    return buckets.enter(k0, k1, n, head, from, lines)
        ? meet(position, from, n, rows, partners)
        : 0;
  }

  /** Who found one of its key meets it, in order. */
  private int meet(long[] position, int from, int n, int[] rows, long[] partners) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      int same = buckets.same(i);
      long partner = same == 0 ? -1 : meet(same, from + i, position[i]);
      if (partner >= 0) {
        rows[count] = i;
        partners[count++] = partner;
      }
    }
    return count;
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

  /**
   * With room for n more up to a position, or for twice as many where it will not be enough for
   * long; numbered from the beginning of the pages on.
   */
  private void rebuild(int n, long position) {
    int room = buckets.room();
    while (n > room - (tail - head)) {
      room *= 2;
    }
    if (room > buckets.room()) {
      room = isToGrow(position) ? room * 2 : room;
      lines.room(room, head, tail);
    }
    int shift = head - 1 & ~(2 * room - 1);
    buckets.rebuild(room, head, tail, shift);
    for (int i = lines.joined(head, tail); i < tail; i = lines.joined(i + 1, tail)) {
      int next = lines.next(i);
      lines.place(i, next == 0 ? 0 : next - shift, lines.cell(i));
    }
    cells.shift(shift);
    head -= shift;
    tail -= shift;
  }

  /** Whether at this rate four times as many would be held when the first of them leaves. */
  private boolean isToGrow(long position) {
    return tail > head && within < Long.MAX_VALUE && position - lines.position(head) < within / 4;
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
