package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;

/**
 * The events of a {@link PairIndex} by the hashes of their keys. A bucket names its newest event,
 * and the link of an event the one before it in its bucket, with half a hash, so that lines of
 * other keys are hardly ever looked at; whatever is behind the head has left. A chunk is entered
 * step by step for all its events together, with hardly a branch.
 */
final class PairBuckets {
  private int mask;

  /** By number: the hash in the high half, the number of the one before it in its bucket. */
  private long[] links;

  private int[] newest;

  /** Of the events at hand. */
  private int[] hashes = new int[0];

  /** Those that have others in their bucket, and which they look at. */
  private int[] asking = new int[0];

  private int[] asked = new int[0];

  /** The newest of their key; all zero between chunks. */
  private int[] same = new int[0];

  /** What was looked at beforehand; written, so that it is looked at. */
  long seen;

  /** With room for {@code 1 << bits} events. */
  PairBuckets(int bits) {
    this.mask = (1 << bits) - 1;
    this.links = new long[mask + 1];
    this.newest = new int[2 * mask + 2];
  }

  /** Events that there is room for. */
  int room() {
    return mask + 1;
  }

  /**
   * Enters n events, numbered from {@code tail} on, whose lines are there; whether any find one of
   * their key from {@code head} on.
   */
  boolean enter(long[] k0, long[] k1, int n, int head, int tail, PairLines lines) {
    if (hashes.length < n) {
      hashes = new int[n];
      asking = new int[n];
      asked = new int[n];
      same = new int[n];
    }
    hash(k0, k1, n, hashes);
    lookAtBuckets(n);
    int ask = enter(n, head, tail);
    lookAtLinks(ask);
    return find(k0, k1, ask, head, lines);
  }

  private static void hash(long[] k0, long[] k1, int n, int[] out) {
    for (int i = 0; i < n; i++) {
      long h = (k0[i] ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
      h = (h ^ h >>> 32 ^ k1[i]) * 0xC2B2AE3D27D4EB4FL;
      out[i] = (int) (h >>> 33);
    }
  }

  /** Beforehand: where nothing is written in between, the misses of the cache overlap. */
  private void lookAtBuckets(int n) {
    int[] of = hashes;
    int[] all = newest;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += all[of[i] & all.length - 1];
    }
    seen = sum;
  }

  private void lookAtLinks(int n) {
    int[] of = asked;
    long[] all = links;
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += all[of[i] & all.length - 1];
    }
    seen = sum;
  }

  /** How many have somebody in their bucket. */
  private int enter(int n, int head, int tail) {
    int[] of = hashes;
    int[] all = newest;
    long[] link = links;
    int none = head - 1;
    int count = 0;
    for (int i = 0; i < n; i++) {
      int hash = of[i];
      int bucket = hash & all.length - 1;
      int before = all[bucket];
      int number = tail + i;
      all[bucket] = number;
      link[number & mask] = (long) hash << 32 | before;
      asking[count] = i;
      asked[count] = before;
      count += none - before >>> 31;
    }
    return count;
  }

  /** All that ask take one step at a time, until they found their key or are at the end. */
  private boolean find(long[] k0, long[] k1, int count, int head, PairLines lines) {
    int none = head - 1;
    boolean any = false;
    int n = count;
    while (n > 0) {
      int left = 0;
      for (int j = 0; j < n; j++) {
        int row = asking[j];
        int number = asked[j];
        long link = links[number & mask];
        int before = (int) link;
        if ((int) (link >> 32) == hashes[row] && lines.isOf(number, k0[row], k1[row])) {
          same[row] = number;
          any = true;
          before = 0;
        }
        asking[left] = row;
        asked[left] = before;
        left += none - before >>> 31;
      }
      n = left;
    }
    return any;
  }

  /** The newest event of a row's key, told once; 0 for none. */
  int same(int row) {
    int number = same[row];
    same[row] = 0;
    return number;
  }

  /**
   * Makes room, a power of two, for events {@code head} to {@code tail - 1}, which are numbered
   * lower by {@code shift}, a multiple of twice the room.
   */
  void rebuild(int room, int head, int tail, int shift) {
    long[] old = links;
    int oldMask = mask;
    mask = room - 1;
    links = mask > oldMask ? new long[room] : old;
    newest = new int[room * 2];
    for (int number = head; number < tail; number++) {
      int hash = (int) (old[number & oldMask] >> 32);
      int bucket = hash & newest.length - 1;
      links[number & mask] = (long) hash << 32 | newest[bucket];
      newest[bucket] = number - shift;
    }
  }
}
