package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * Pairs on equal keys whose residuals differ: language.md section 11, "pair on equality and !=".
 * All events inside the horizon stand in one ring in order of arrival, and per key in a queue of
 * it. A key remembers its first event and the first whose residual differs from that one's, so the
 * earliest partner of an event is known in constant time, however often a statement is repeated.
 */
public final class PairIndex {
  private static final int WORDS = 3;
  private static final int RESIDUAL = 0;
  private static final int POSITION = 1;
  private static final int REFERENCE = 2;

  private final long within;
  private final long slack;
  private final KeyTable keys = new KeyTable();
  private long[] ring = new long[WORDS << 6];
  private int[] owner = new int[1 << 6];
  private int[] following = new int[1 << 6];
  private int mask = (1 << 6) - 1;
  private long head;
  private long tail;
  private long newest = Long.MIN_VALUE;
  private boolean ordered;
  // Per key: first event, first with another residual (the first itself if none), last event; as
  // sequence numbers cut to an int.
  private int[] ends = new int[3 << 5];
  private int[] counts = new int[1 << 5];

  /** For pairs at most {@code within} ≥ 0 apart; {@link Long#MAX_VALUE} is without end. */
  public PairIndex(long within) {
    this(within, 0);
  }

  /** Where events may come up to {@code slack} late, and still find what was near them. */
  public PairIndex(long within, long slack) {
    this.within = within;
    this.slack = slack;
    this.ordered = slack == 0;
  }

  /** Drops what is too old to be a partner of anything at {@code position} or later. */
  public void expire(long position) {
    if (within == Long.MAX_VALUE) {
      return;
    }
    long cut = position - within - slack;
    while (head < tail && ring[((int) head & mask) * WORDS + POSITION] < cut) {
      evict();
    }
    ordered |= head == tail && slack == 0;
  }

  private void evict() {
    int i = (int) head & mask;
    int key = owner[i];
    if (--counts[key] == 0) {
      keys.release(key);
    } else {
      int first = following[i];
      int other = ends[key * 3 + 1];
      if (other == ends[key * 3]) {
        ends[key * 3 + 1] = first;
      } else if (other == first) {
        ends[key * 3 + 1] = otherAfter(first, ends[key * 3 + 2]);
      }
      ends[key * 3] = first;
    }
    head++;
  }

  /** The first event from {@code first} on whose residual is another; first itself if none. */
  private int otherAfter(int first, int last) {
    long residual = ring[(first & mask) * WORDS + RESIDUAL];
    int at = first;
    while (at != last) {
      at = following[at & mask];
      if (ring[(at & mask) * WORDS + RESIDUAL] != residual) {
        return at;
      }
    }
    return first;
  }

  /** Adds an event; {@link #expire} came first. */
  public void add(long k0, long k1, long residual, long position, long reference) {
    insert(keys.intern(k0, k1), residual, position, reference);
  }

  private void insert(int key, long residual, long position, long reference) {
    if (tail - head == owner.length) {
      grow();
    }
    ordered &= position >= newest;
    newest = Math.max(newest, position);
    int sequence = (int) tail++;
    int i = sequence & mask;
    ring[i * WORDS + RESIDUAL] = residual;
    ring[i * WORDS + POSITION] = position;
    ring[i * WORDS + REFERENCE] = reference;
    owner[i] = key;
    if (key >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(key + 1, counts.length * 2));
      ends = Arrays.copyOf(ends, counts.length * 3);
    }
    int e = key * 3;
    if (counts[key]++ == 0) {
      ends[e] = sequence;
      ends[e + 1] = sequence;
    } else {
      following[ends[e + 2] & mask] = sequence;
      if (ends[e + 1] == ends[e] && ring[(ends[e] & mask) * WORDS + RESIDUAL] != residual) {
        ends[e + 1] = sequence;
      }
    }
    ends[e + 2] = sequence;
  }

  private void grow() {
    int old = owner.length;
    int wide = old * 2;
    long[] wideRing = new long[wide * WORDS];
    int[] wideOwner = new int[wide];
    int[] wideFollowing = new int[wide];
    for (long s = head; s < tail; s++) {
      int from = (int) s & mask;
      int to = (int) s & wide - 1;
      System.arraycopy(ring, from * WORDS, wideRing, to * WORDS, WORDS);
      wideOwner[to] = owner[from];
      wideFollowing[to] = following[from];
    }
    ring = wideRing;
    owner = wideOwner;
    following = wideFollowing;
    mask = wide - 1;
  }

  /** The reference of the earliest event with this key and another residual, or -1. */
  public long earliest(long k0, long k1, long residual, long position) {
    int key = keys.find(k0, k1);
    return key < 0 ? -1 : earliest(key, residual, position);
  }

  private long earliest(int key, long residual, long position) {
    if (!ordered) {
      return earliestWalking(key, residual, position);
    }
    int first = ends[key * 3];
    int at = ring[(first & mask) * WORDS + RESIDUAL] != residual ? first : ends[key * 3 + 1];
    int i = (at & mask) * WORDS;
    return ring[i + RESIDUAL] != residual ? ring[i + REFERENCE] : -1;
  }

  /** As long as an event that came late stands in the ring, distances are looked at one by one. */
  private long earliestWalking(int key, long residual, long position) {
    int at = ends[key * 3];
    for (int left = counts[key]; left > 0; left--) {
      int i = (at & mask) * WORDS;
      if (ring[i + RESIDUAL] != residual && near(ring[i + POSITION], position)) {
        return ring[i + REFERENCE];
      }
      at = following[at & mask];
    }
    return -1;
  }

  private boolean near(long a, long b) {
    return within == Long.MAX_VALUE || Math.abs(a - b) <= within;
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
    for (int i = 0; i < n; i++) {
      expire(position[i]);
      int key = keys.intern(k0[i], k1[i]);
      if (key < counts.length && counts[key] > 0) {
        long partner = earliest(key, residual[i], position[i]);
        rows[count] = i;
        partners[count] = partner;
        count += partner >= 0 ? 1 : 0;
      }
      insert(key, residual[i], position[i], reference[i]);
    }
    return count;
  }

  /**
   * Every event with this key that is near enough, earliest first, whatever its residual: for tests
   * that are more than one inequality. Returns how many; {@code out} is grown as needed.
   */
  public int partners(long k0, long k1, long position, LongList out) {
    out.clear();
    int key = keys.find(k0, k1);
    if (key < 0) {
      return 0;
    }
    int at = ends[key * 3];
    for (int left = counts[key]; left > 0; left--) {
      int i = (at & mask) * WORDS;
      if (near(ring[i + POSITION], position)) {
        out.add(ring[i + REFERENCE]);
      }
      at = following[at & mask];
    }
    return out.size();
  }

  /** The least reference still held, or {@code none} if nothing is. */
  public long oldest(long none) {
    return head == tail ? none : ring[((int) head & mask) * WORDS + REFERENCE];
  }

  /** Events held. */
  public long size() {
    return tail - head;
  }
}
