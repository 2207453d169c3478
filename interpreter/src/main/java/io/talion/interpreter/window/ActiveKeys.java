package io.talion.interpreter.window;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The keys that have elements in a window, in no particular order. */
final class ActiveKeys {
  private static final int ABSENT = 0;

  private int[] keys = new int[16];

  /** By key: its place in the list, counted from 1. */
  private int[] place = new int[16];

  private int size;

  private int[] leaving = new int[16];
  private int leavers;

  void add(int key) {
    if (key >= place.length) {
      place = Arrays.copyOf(place, Math.max(key + 1, place.length * 2));
    }
    if (place[key] == ABSENT) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
      }
      keys[size++] = key;
      place[key] = size;
    }
  }

  /** The last element of a key leaves; as long as the chunk is under way, the key stays. */
  void mayLeave(int key) {
    if (leavers == leaving.length) {
      leaving = Arrays.copyOf(leaving, leavers * 2);
    }
    leaving[leavers++] = key;
  }

  /** The chunk is over: those that may leave and are empty do. */
  void settle(IntPredicate empty) {
    for (; leavers > 0; leavers--) {
      int key = leaving[leavers - 1];
      if (empty.test(key)) {
        remove(key);
      }
    }
  }

  /** The last one takes its place. */
  private void remove(int key) {
    int hole = place[key];
    if (hole != ABSENT) {
      int last = keys[--size];
      keys[hole - 1] = last;
      place[last] = hole;
      place[key] = ABSENT;
    }
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }
}
