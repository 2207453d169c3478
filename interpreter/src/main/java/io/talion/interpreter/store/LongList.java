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

  /** The backing array; the first {@link #size} words count. */
  public long[] words() {
    return words;
  }
}
