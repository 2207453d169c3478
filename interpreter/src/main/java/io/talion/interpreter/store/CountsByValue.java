package io.talion.interpreter.store;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How many different values a key has in a window: language.md section 11, "distinct". A value is
 * one word (an id, or a number that fits); per key and value there is a count, and per key how many
 * of them are not 0.
 */
public final class CountsByValue {
  private final KeyTable pairs = new KeyTable();
  private final Window window;
  private final Counts counts = new Counts();

  private final IntConsumer leaves;

  public CountsByValue(Extent extent) {
    this(extent, key -> {});
  }

  /** {@code leaves} is told of a key before an element leaves its window. */
  public CountsByValue(Extent extent, IntConsumer leaves) {
    this.window = Window.of(extent);
    this.leaves = leaves;
  }

  /** Adds an element of a key, with its own position. */
  public void add(int key, long position, long value) {
    int pair = pairs.intern(key, value);
    counts.enter(key, pair);
    window.add(key, position, 0, pair, counts);
  }

  /** All keys with a value of theirs, once each. */
  public void forEach(KeyTable.Keys out) {
    pairs.forEach(out);
  }

  /** Leaves out what is older than the window at {@code now}. */
  public void expire(long now) {
    window.expire(now, counts);
  }

  /** The earliest time at which {@link #expire} leaves anything out; the greatest if none. */
  public long next() {
    return window.next();
  }

  /** Different values of a key. */
  public long distinct(int key) {
    return key < counts.distinct.length ? counts.distinct[key] : 0;
  }

  /**
   * Absorbs updates and answers queries as of their instants; both ascend by {@code at}, and an
   * update of the query's own instant counts.
   */
  public void run(
      long[] updateAt,
      int[] updateKey,
      long[] position,
      long[] values,
      int updates,
      long[] queryAt,
      int[] queryKey,
      long[] now,
      int queries,
      long[] out) {
    int u = 0;
    for (int q = 0; q < queries; q++) {
      for (; u < updates && updateAt[u] <= queryAt[q]; u++) {
        add(updateKey[u], position[u], values[u]);
      }
      expire(now[q]);
      out[q] = distinct(queryKey[q]);
    }
    for (; u < updates; u++) {
      add(updateKey[u], position[u], values[u]);
    }
  }

  /** Occurrences by pair, and pairs that occur by key. */
  private final class Counts implements Leaving {
    private long[] occurrences = new long[16];
    private long[] distinct = new long[16];

    void enter(int key, int pair) {
      if (pair >= occurrences.length) {
        occurrences = Arrays.copyOf(occurrences, Math.max(pair + 1, occurrences.length * 2));
      }
      if (key >= distinct.length) {
        distinct = Arrays.copyOf(distinct, Math.max(key + 1, distinct.length * 2));
      }
      if (occurrences[pair]++ == 0) {
        distinct[key]++;
      }
    }

    @Override
    public void leave(int key, long unused, long pair) {
      leaves.accept(key);
      if (--occurrences[(int) pair] == 0) {
        distinct[key]--;
        pairs.release((int) pair);
      }
    }

    @Override
    public void stays(int key, long unused, long pair) {}
  }
}
