package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.batch.RowOrder;
import java.util.Arrays;

/**
 * Rows of one time that make more than one instant or stand in one together: by block, then in
 * canonical order (semantics.md 1 and 2). Rows that differ in nothing before their fields, which is
 * what a trace without blocks has, are sorted by words.
 */
final class Group {
  private static final int SHORT = 12;

  private final boolean perLog;
  private int[] row = new int[16];
  private long[] block = new long[16];

  /** By place: a word that orders alike rows; all zero where they are not alike. */
  private long[] rank = new long[16];

  private int[] otherRow = {};
  private long[] otherBlock = {};
  private long[] otherRank = {};
  private int size;
  private int next;

  /** Places in a block have instants of their own where {@code perLog}. */
  Group(boolean perLog) {
    this.perLog = perLog;
  }

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
      rank = new long[size * 2];
    }
    row[size] = rowOfBatch;
    block[size++] = ofBlock;
  }

  /** The rows of the next instant end before this place. */
  int end(EventBatch batch) {
    int end = next;
    while (end < size && block[end] == block[next] && isTogether(batch, row[end], row[next])) {
      end++;
    }
    return end;
  }

  private boolean isTogether(EventBatch batch, int a, int b) {
    return !perLog || RowOrder.isOnePlace(batch, a, b);
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

  /** Whether a row is the event before it once more. */
  boolean isAgain(EventBatch batch, int place) {
    return rank[place - 1] == rank[place] && RowOrder.isSame(batch, row[place - 1], row[place]);
  }

  /** The next instant is taken. */
  void take(int end) {
    next = end;
  }

  /** Brings the rows in order. */
  void sort(EventBatch batch) {
    boolean placed = RowOrder.hasPlaces(batch);
    boolean alike = true;
    for (int i = 1; i < size && alike; i++) {
      alike = block[i] == block[0] && (!placed || RowOrder.isOnePlace(batch, row[i], row[0]));
    }
    if (alike) {
      RowOrder.ranks(batch, row, size, rank);
    } else {
      Arrays.fill(rank, 0, size, 0);
    }
    if (size > SHORT && otherRow.length < size) {
      otherRow = new int[row.length];
      otherBlock = new long[row.length];
      otherRank = new long[row.length];
    }
    sort(batch, 0, size);
  }

  private void sort(EventBatch batch, int from, int to) {
    if (to - from <= SHORT) {
      insert(batch, from, to);
      return;
    }
    int middle = from + to >>> 1;
    sort(batch, from, middle);
    sort(batch, middle, to);
    if (compare(batch, middle - 1, row[middle], block[middle], rank[middle]) <= 0) {
      return;
    }
    int n = middle - from;
    System.arraycopy(row, from, otherRow, 0, n);
    System.arraycopy(block, from, otherBlock, 0, n);
    System.arraycopy(rank, from, otherRank, 0, n);
    merge(batch, from, n, middle, to);
  }

  /** The first n of what was put aside and the rows from a place on become one run. */
  private void merge(EventBatch batch, int from, int n, int second, int to) {
    int place = from;
    int right = second;
    for (int left = 0; left < n; place++) {
      boolean rightFirst =
          right < to
              && compare(batch, right, otherRow[left], otherBlock[left], otherRank[left]) < 0;
      if (rightFirst) {
        put(place, row[right], block[right], rank[right]);
        right++;
      } else {
        put(place, otherRow[left], otherBlock[left], otherRank[left]);
        left++;
      }
    }
  }

  private void put(int place, int ofRow, long ofBlock, long ofRank) {
    row[place] = ofRow;
    block[place] = ofBlock;
    rank[place] = ofRank;
  }

  private void insert(EventBatch batch, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = row[i];
      long its = block[i];
      long word = rank[i];
      int place = i;
      while (place > from && compare(batch, place - 1, moved, its, word) > 0) {
        put(place, row[place - 1], block[place - 1], rank[place - 1]);
        place--;
      }
      put(place, moved, its, word);
    }
  }

  /** What stands at a place against a row that does not. */
  private int compare(EventBatch batch, int place, int other, long ofBlock, long ofRank) {
    if (rank[place] != ofRank) {
      return Long.compare(rank[place], ofRank);
    }
    return block[place] != ofBlock
        ? Long.compare(block[place], ofBlock)
        : RowOrder.compare(batch, row[place], other);
  }
}
