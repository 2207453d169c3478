package io.talion.interpreter.data;

import java.util.Arrays;

/**
 * What a chunk changed, key by key in the order of instants, each time with the word that stood
 * there before: so any number of readers sees what stood at their instants, though all changes are
 * made at once.
 */
final class Trail {
  static final int NONE = -1;

  private long[] order = new long[16];
  private int[] following = new int[16];
  private long[] before = new long[16];
  private int size;

  // By key: its first and last change, and the one that the reader at hand has come to.
  private int[] first = new int[16];
  private int[] last = new int[16];
  private int[] reached = new int[16];
  private long[] chunk = new long[16];
  private long[] reader = new long[16];
  private long chunks = 1;
  private long readers;
  private long latest;

  /** Forgets the changes of the chunk before. */
  void clear() {
    size = 0;
    chunks++;
  }

  /** A key changes in an instant, none of those before it in a later one. */
  void add(int key, long instant, long stoodBefore) {
    if (size == order.length) {
      order = Arrays.copyOf(order, size * 2);
      following = Arrays.copyOf(following, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    if (key >= first.length) {
      reach(Math.max(key + 1, first.length * 2));
    }
    int row = size++;
    order[row] = instant;
    before[row] = stoodBefore;
    following[row] = NONE;
    if (chunk[key] == chunks) {
      following[last[key]] = row;
    } else {
      chunk[key] = chunks;
      first[key] = row;
    }
    last[key] = row;
  }

  private void reach(int keys) {
    first = Arrays.copyOf(first, keys);
    last = Arrays.copyOf(last, keys);
    reached = Arrays.copyOf(reached, keys);
    chunk = Arrays.copyOf(chunk, keys);
    reader = Arrays.copyOf(reader, keys);
  }

  int size() {
    return size;
  }

  long order(int row) {
    return order[row];
  }

  long before(int row) {
    return before[row];
  }

  /** The last change of a key, or none. */
  int last(int key) {
    return key >= 0 && key < chunk.length && chunk[key] == chunks ? last[key] : NONE;
  }

  /** Whether a change is the last one of its key. */
  boolean isLast(int row) {
    return following[row] == NONE;
  }

  /** A reader begins; what it asks for mostly ascends. */
  void read() {
    readers++;
    latest = Long.MIN_VALUE;
  }

  /** The word that a key had at the end of an instant; {@code now} is what it has. */
  long at(int key, long instant, long now) {
    if (key < 0 || key >= chunk.length || chunk[key] != chunks) {
      return now;
    }
    if (instant < latest) {
      readers++;
    }
    latest = instant;
    int row = reader[key] == readers ? reached[key] : first[key];
    while (row != NONE && order[row] <= instant) {
      row = following[row];
    }
    reader[key] = readers;
    reached[key] = row;
    return row == NONE ? now : before[row];
  }
}
