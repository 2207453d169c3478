package io.talion.interpreter.store;

import java.util.Arrays;

/** A growable run of longs, used again and again. */
public final class LongList {
  private long[] words = new long[16];
  private int size;

  public void add(long word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
  }

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public long at(int index) {
    return words[index];
  }

  /** Puts them in ascending order, equal ones once; returns how many there are. */
  public int sort() {
    Arrays.sort(words, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[kept++] = words[i];
      }
    }
    size = kept;
    return kept;
  }
}
