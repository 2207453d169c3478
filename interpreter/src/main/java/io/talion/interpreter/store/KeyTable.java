package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import java.util.Arrays;

/**
 * Keys of two words as small stable ids: what every index and every per-key window is addressed by.
 * Buckets of chained nodes, so that an id can be released and used again without moving others.
 */
public final class KeyTable {
  private static final int END = -1;

  private int[] buckets = new int[64];
  private long[] keys = new long[64];
  private int[] next = new int[32];
  private int free = END;
  private int used;
  private int live;

  public KeyTable() {
    Arrays.fill(buckets, END);
  }

  /** The id of a key, or -1. */
  public int find(long k0, long k1) {
    int node = buckets[hash(k0, k1) & buckets.length - 1];
    while (node >= 0 && (keys[node << 1] != k0 | keys[(node << 1) + 1] != k1)) {
      node = next[node];
    }
    return node;
  }

  /** The id of a key, given now if it has none. A new id is either the bound or a released one. */
  public int intern(long k0, long k1) {
    int node = find(k0, k1);
    return node >= 0 ? node : add(k0, k1);
  }

  /** The ids of n keys. */
  public void intern(long[] k0, long[] k1, int n, int[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = intern(k0[i], k1[i]);
    }
  }

  /** Adds a key that {@link #find} did not find. */
  int add(long k0, long k1) {
    if (live == buckets.length >> 1) {
      rehash();
    }
    int node = free;
    if (node >= 0) {
      free = next[node];
    } else {
      node = used++;
      if (node == next.length) {
        next = Arrays.copyOf(next, node * 2);
        keys = Arrays.copyOf(keys, node * 4);
      }
    }
    keys[node << 1] = k0;
    keys[(node << 1) + 1] = k1;
    int bucket = hash(k0, k1) & buckets.length - 1;
    next[node] = buckets[bucket];
    buckets[bucket] = node;
    live++;
    return node;
  }

  /** Forgets a key; its id may be given to another one. */
  public void release(int node) {
    int bucket = hash(keys[node << 1], keys[(node << 1) + 1]) & buckets.length - 1;
    if (buckets[bucket] == node) {
      buckets[bucket] = next[node];
    } else {
      int before = buckets[bucket];
      while (next[before] != node) {
        before = next[before];
      }
      next[before] = next[node];
    }
    next[node] = free;
    free = node;
    live--;
  }

  private void rehash() {
    int[] old = buckets;
    int[] wide = new int[old.length * 2];
    Arrays.fill(wide, END);
    for (int first : old) {
      int node = first;
      while (node >= 0) {
        int following = next[node];
        int bucket = hash(keys[node << 1], keys[(node << 1) + 1]) & wide.length - 1;
        next[node] = wide[bucket];
        wide[bucket] = node;
        node = following;
      }
    }
    buckets = wide;
  }

  private static int hash(long k0, long k1) {
    long h = (k0 ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    h = (h ^ h >>> 32 ^ k1) * 0xC2B2AE3D27D4EB4FL;
    return (int) (h >>> 33);
  }

  /** Takes the two words of a key. */
  @FunctionalInterface
  public interface Keys {
    void take(long k0, long k1);
  }

  /** All keys that have an id. */
  public void forEach(Keys out) {
    for (int first : buckets) {
      for (int node = first; node >= 0; node = next[node]) {
        out.take(keys[node << 1], keys[(node << 1) + 1]);
      }
    }
  }

  /** All ids are below this. */
  public int bound() {
    return used;
  }

  /** Keys that have an id. */
  public int size() {
    return live;
  }

  public long k0(int node) {
    return keys[node << 1];
  }

  public long k1(int node) {
    return keys[(node << 1) + 1];
  }
}
