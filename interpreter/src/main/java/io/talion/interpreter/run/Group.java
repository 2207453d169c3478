package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;
import java.util.Arrays;

/**
 * Rows of one time that make more than one instant or stand in one together: by block, then in
 * canonical order (semantics.md 1 and 2).
 */
final class Group {
  private int[] row = new int[16];
  private long[] block = new long[16];
  private int[] other = {};
  private int size;
  private int next;

  void clear() {
    size = 0;
    next = 0;
  }

  boolean isEmpty() {
    return next == size;
  }

  /** A row and the block of its instant. */
  void add(int rowOfBatch, long ofBlock) {
    if (size == row.length) {
      row = Arrays.copyOf(row, size * 2);
      block = Arrays.copyOf(block, size * 2);
    }
    row[size] = rowOfBatch;
    block[size++] = ofBlock;
  }

  /** The rows of the next instant end before this place. */
  int end() {
    int end = next;
    while (end < size && block[end] == block[next]) {
      end++;
    }
    return end;
  }

  int from() {
    return next;
  }

  int size() {
    return size;
  }

  int row(int place) {
    return row[place];
  }

  /** The next instant is taken. */
  void take(int end) {
    next = end;
  }

  /** Brings the rows in order. */
  void sort(EventBatch batch) {
    if (size <= 32) {
      insert(batch, 0, size);
    } else {
      if (other.length < size) {
        other = new int[row.length];
      }
      long[] blocks = block.clone();
      Integer[] places = new Integer[size];
      Arrays.setAll(places, i -> i);
      Arrays.sort(places, (a, b) -> compare(batch, row[a], block[a], row[b], block[b]));
      System.arraycopy(row, 0, other, 0, size);
      for (int i = 0; i < size; i++) {
        row[i] = other[places[i]];
        block[i] = blocks[places[i]];
      }
    }
  }

  private void insert(EventBatch batch, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = row[i];
      long its = block[i];
      int place = i;
      while (place > from && compare(batch, row[place - 1], block[place - 1], moved, its) > 0) {
        row[place] = row[place - 1];
        block[place] = block[place - 1];
        place--;
      }
      row[place] = moved;
      block[place] = its;
    }
  }

  private static int compare(EventBatch batch, int a, long blockA, int b, long blockB) {
    return blockA != blockB ? Long.compare(blockA, blockB) : RowOrder.compare(batch, a, b);
  }
}
