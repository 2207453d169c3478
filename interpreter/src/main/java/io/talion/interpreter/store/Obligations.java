package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;

/**
 * Open duties that are due in the order in which they were opened, as those with one distance are:
 * language.md section 11, "duty". They stand in one ring, a line of eight words each, and settle at
 * its head. Those not yet met are chained in buckets by their keys; an answer meets all of its key
 * (semantics.md 12).
 */
public final class Obligations {
  private static final int LINE = 8;
  private static final int K0 = 0;
  private static final int K1 = 1;
  private static final int DEADLINE = 2;
  private static final int OPENER = 3;
  private static final int PROOF = 4;

  /** The places, from 1 on, of the one opened before it in its bucket, and after it; 0 for none. */
  private static final int OLDER = 5;

  private static final int NEWER = 6;

  private static final int BUCKET = 7;

  private static final int NONE = -1;
  private static final int LEAST = 64;

  private long[] ring = new long[LINE * LEAST];
  private int mask = LEAST - 1;

  /** The place of the newest of each bucket. */
  private int[] buckets = new int[LEAST * 2];

  private long head;
  private long tail;
  private long next = Long.MAX_VALUE;

  /** Opens an obligation of a key; none is open that is due later. */
  public void open(long k0, long k1, long deadline, long opener) {
    if (tail - head > mask) {
      grow();
    }
    int place = ((int) tail++ & mask) + 1;
    int at = line(place);
    ring[at + K0] = k0;
    ring[at + K1] = k1;
    ring[at + DEADLINE] = deadline;
    ring[at + OPENER] = opener;
    ring[at + PROOF] = NONE;
    chain(place);
    if (tail - head == 1) {
      next = deadline;
    }
  }

  private void chain(int place) {
    int at = line(place);
    int bucket = hash(ring[at + K0], ring[at + K1]) & buckets.length - 1;
    int older = buckets[bucket];
    buckets[bucket] = place;
    ring[at + OLDER] = older;
    ring[at + NEWER] = 0;
    ring[at + BUCKET] = bucket;
    if (older != 0) {
      ring[line(older) + NEWER] = place;
    }
  }

  /** An answer of a key: the proof of every obligation of it that is not yet met. */
  public void answer(long k0, long k1, long reference) {
    int place = buckets[hash(k0, k1) & buckets.length - 1];
    while (place != 0) {
      int at = line(place);
      int older = (int) ring[at + OLDER];
      if (ring[at + K0] == k0 && ring[at + K1] == k1) {
        ring[at + PROOF] = reference;
        unchain(at);
      }
      place = older;
    }
  }

  private void unchain(int at) {
    int older = (int) ring[at + OLDER];
    int newer = (int) ring[at + NEWER];
    if (newer == 0) {
      buckets[(int) ring[at + BUCKET]] = older;
    } else {
      ring[line(newer) + OLDER] = older;
    }
    if (older != 0) {
      ring[line(older) + NEWER] = newer;
    }
  }

  private static int line(int place) {
    return (place - 1) * LINE;
  }

  private void grow() {
    long[] old = ring;
    int oldMask = mask;
    ring = new long[old.length * 2];
    mask = mask * 2 + 1;
    buckets = new int[mask * 2 + 2];
    for (long number = head; number < tail; number++) {
      int place = ((int) number & mask) + 1;
      System.arraycopy(old, ((int) number & oldMask) * LINE, ring, line(place), LINE);
      if (ring[line(place) + PROOF] == NONE) {
        chain(place);
      }
    }
  }

  private static int hash(long k0, long k1) {
    long h = (k0 ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 32 ^ k1) * 0xC2B2AE3D27D4EB4FL;
    return (int) (h >>> 33);
  }

  /** The earliest deadline, {@link Long#MAX_VALUE} if nothing is open. */
  public long next() {
    return next;
  }

  /**
   * Settles the first of the obligations due next; there is one. Its deadline is what {@link #next}
   * said.
   */
  public void settle(Outcome out) {
    int at = ((int) head & mask) * LINE;
    out.deadline = next;
    out.opener = ring[at + OPENER];
    out.proof = ring[at + PROOF];
    if (out.proof == NONE) {
      unchain(at);
    }
    head++;
    next = head == tail ? Long.MAX_VALUE : ring[((int) head & mask) * LINE + DEADLINE];
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
      int at = ((int) number & mask) * LINE;
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

  /** What {@link #settle} fills in: one object for all outcomes. */
  public static final class Outcome {
    private long deadline;
    private long opener;
    private long proof;

    public long deadline() {
      return deadline;
    }

    /** The opener's reference. */
    public long opener() {
      return opener;
    }

    /** The reference of the answer that met it, or -1. */
    public long proof() {
      return proof;
    }
  }
}
