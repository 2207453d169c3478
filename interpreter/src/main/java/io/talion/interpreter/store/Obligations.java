package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;

/**
 * Open duties that are due in the order in which they were opened, as those with one distance are:
 * language.md section 11, "duty". They stand in one ring, a line of eight words each, and settle at
 * its head. They are numbered, and chained by their keys, newest first: a number below the head is
 * dead, so nothing is ever taken out of a chain. An answer meets all of its key that are open in
 * its instant (semantics.md 12); those that will be opened later may stand there already, so that
 * all openers of a batch are opened first, then all answers come, and then what is due is settled.
 */
public final class Obligations {
  private static final int LINE = 8;
  private static final int K0 = 0;
  private static final int K1 = 1;
  private static final int DEADLINE = 2;
  private static final int OPENER = 3;
  private static final int PROOF = 4;

  /** The number of the instant that opened it. */
  private static final int SINCE = 5;

  /** The number of the one opened before it in its bucket. */
  private static final int OLDER = 6;

  private static final int NONE = -1;
  private static final int LEAST = 64;

  private long[] ring = new long[LINE * LEAST];
  private int mask = LEAST - 1;

  /** The number of the newest of each bucket. */
  private long[] buckets = new long[LEAST * 2];

  /** Numbers start at 1: none is below the first head. */
  private long head = 1;

  private long tail = 1;

  /**
   * Opens n obligations: their keys, deadlines, openers and the numbers of their instants. None
   * that is open or comes before is due later.
   */
  public void open(long[] k0, long[] k1, long[] deadline, long[] opener, long[] since, int n) {
    reserve(n);
    long[] words = ring;
    long[] newest = buckets;
    int last = mask;
    long number = tail;
    for (int i = 0; i < n; i++, number++) {
      int at = ((int) number & last) * LINE;
      int bucket = hash(k0[i], k1[i]) & newest.length - 1;
      words[at + K0] = k0[i];
      words[at + K1] = k1[i];
      words[at + DEADLINE] = deadline[i];
      words[at + OPENER] = opener[i];
      words[at + PROOF] = NONE;
      words[at + SINCE] = since[i];
      words[at + OLDER] = newest[bucket];
      newest[bucket] = number;
    }
    tail = number;
  }

  /**
   * Answers to n keys, at times and in instants, in the order of instants: each is the proof of
   * every obligation of its key that is open then and not yet met. What is older than one that is
   * met or was due before is met or was due, too. References count on from {@code first}.
   */
  public void answer(long[] k0, long[] k1, long[] time, long[] instant, long first, int n) {
    long[] words = ring;
    long[] newest = buckets;
    int last = mask;
    long open = head;
    for (int i = 0; i < n; i++) {
      long number = newest[hash(k0[i], k1[i]) & newest.length - 1];
      while (number >= open) {
        int at = ((int) number & last) * LINE;
        if (words[at + DEADLINE] < time[i]) {
          break;
        }
        if (words[at + K0] == k0[i] && words[at + K1] == k1[i] && words[at + SINCE] <= instant[i]) {
          if (words[at + PROOF] != NONE) {
            break;
          }
          words[at + PROOF] = first + i;
        }
        number = words[at + OLDER];
      }
    }
  }

  private int line(long number) {
    return ((int) number & mask) * LINE;
  }

  private void reserve(int more) {
    int room = mask + 1;
    while (tail - head + more > room) {
      room *= 2;
    }
    if (room > mask + 1) {
      grow(room);
    }
  }

  private void grow(int room) {
    long[] old = ring;
    int oldMask = mask;
    ring = new long[room * LINE];
    mask = room - 1;
    buckets = new long[mask * 2 + 2];
    for (long number = head; number < tail; number++) {
      int at = line(number);
      System.arraycopy(old, ((int) number & oldMask) * LINE, ring, at, LINE);
      int bucket = hash(ring[at + K0], ring[at + K1]) & buckets.length - 1;
      ring[at + OLDER] = buckets[bucket];
      buckets[bucket] = number;
    }
  }

  private static int hash(long k0, long k1) {
    long h = (k0 ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 32 ^ k1) * 0xC2B2AE3D27D4EB4FL;
    return (int) (h >>> 33);
  }

  /** The earliest deadline, {@link Long#MAX_VALUE} if nothing is open. */
  public long next() {
    return head == tail ? Long.MAX_VALUE : ring[line(head) + DEADLINE];
  }

  /**
   * Settles what is due up to a time, at most as many as fit; how many. Writes their deadlines,
   * openers, and the references of the answers that met them or -1.
   */
  public int settle(long through, long[] deadline, long[] opener, long[] proof) {
    long[] words = ring;
    int n = 0;
    int most = Math.min(size(), deadline.length);
    for (; n < most; n++) {
      int at = line(head + n);
      if (words[at + DEADLINE] > through) {
        break;
      }
      deadline[n] = words[at + DEADLINE];
      opener[n] = words[at + OPENER];
      proof[n] = words[at + PROOF];
    }
    head += n;
    return n;
  }

  /** Takes an obligation that is open. */
  @FunctionalInterface
  public interface Visitor {
    /** What opened it, what met it or -1, and its deadline. */
    void visit(long opener, long proof, long deadline);
  }

  /** Shows all obligations that are open, in the order of settlement. */
  public void forEach(Visitor visitor) {
    for (long number = head; number < tail; number++) {
      int at = line(number);
      visitor.visit(ring[at + OPENER], ring[at + PROOF], ring[at + DEADLINE]);
    }
  }

  /** The keys of all that are open. */
  public void forEachKey(KeyTable.Keys out) {
    for (long number = head; number < tail; number++) {
      int at = ((int) number & mask) * LINE;
      out.take(ring[at + K0], ring[at + K1]);
    }
  }

  /** Obligations that are open. */
  public int size() {
    return (int) (tail - head);
  }
}
