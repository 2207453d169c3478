package io.talion.trace.sequence;

import java.util.Arrays;

/**
 * Rows by time, earliest first: a binary heap in two arrays, for the rows that came out of order.
 */
final class RowHeap {
  private long[] times = new long[16];
  private int[] rows = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long minTime() {
    return times[0];
  }

  void add(long time, int row) {
    if (size == rows.length) {
      times = Arrays.copyOf(times, size * 2);
      rows = Arrays.copyOf(rows, size * 2);
    }
    int i = size++;
    while (i > 0 && times[(i - 1) >>> 1] > time) {
      move((i - 1) >>> 1, i);
      i = (i - 1) >>> 1;
    }
    set(i, time, row);
  }

  int poll() {
    int first = rows[0];
    size--;
    sink(times[size], rows[size]);
    return first;
  }

  private void sink(long time, int row) {
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && times[child + 1] < times[child]) {
        child++;
      }
      if (times[child] >= time) {
        break;
      }
      move(child, i);
      i = child;
    }
    set(i, time, row);
  }

  private void move(int from, int to) {
    times[to] = times[from];
    rows[to] = rows[from];
  }

  private void set(int i, long time, int row) {
    times[i] = time;
    rows[i] = row;
  }
}
