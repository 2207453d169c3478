package io.talion.interpreter.window;

import io.talion.interpreter.data.DenseKeys;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Keys whose window may have become empty: the numbers of those that are, are given again. */
final class Emptied {
  private final BitSet isLeft = new BitSet();
  private int[] left = new int[16];
  private int size;

  /** An element of a key leaves its window. */
  void add(int key) {
    if (isLeft.get(key)) {
      return;
    }
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
    }
    left[size++] = key;
    isLeft.set(key);
  }

  /** The chunk is over. */
  void release(DenseKeys keys, IntPredicate isEmpty) {
    for (; size > 0; size--) {
      int key = left[size - 1];
      isLeft.clear(key);
      if (isEmpty.test(key)) {
        keys.release(key);
      }
    }
  }
}
