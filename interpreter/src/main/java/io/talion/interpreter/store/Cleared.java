package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * {@code fires again when cleared}: a key fires only while clear, and is clear at first and after
 * an instant in which it was tested and held for no binding (semantics.md 21).
 */
public final class Cleared {
  private boolean[] busy = new boolean[16];
  private boolean[] held = new boolean[16];

  /** Of n tested bindings, in order, the positions of those that hold and fire. */
  public int run(long[] at, int[] key, long[] holds, int n, int[] out) {
    int count = 0;
    int begin = 0;
    while (begin < n) {
      int end = begin;
      while (end < n && at[end] == at[begin]) {
        end++;
      }
      count = instant(key, holds, begin, end, out, count);
      begin = end;
    }
    return count;
  }

  private int instant(int[] key, long[] holds, int begin, int end, int[] out, int before) {
    int count = before;
    for (int i = begin; i < end; i++) {
      reach(key[i]);
      if (holds[i] != 0 && !held[key[i]]) {
        held[key[i]] = true;
        if (!busy[key[i]]) {
          out[count++] = i;
        }
      }
    }
    for (int i = begin; i < end; i++) {
      busy[key[i]] = held[key[i]];
    }
    for (int i = begin; i < end; i++) {
      held[key[i]] = false;
    }
    return count;
  }

  private void reach(int key) {
    if (key >= busy.length) {
      int wide = Math.max(key + 1, busy.length * 2);
      busy = Arrays.copyOf(busy, wide);
      held = Arrays.copyOf(held, wide);
    }
  }
}
