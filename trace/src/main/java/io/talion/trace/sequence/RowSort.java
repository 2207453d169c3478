package io.talion.trace.sequence;

import java.util.Arrays;

/**
 * Sorts row numbers without boxing them: nothing to do when they are in order, else a merge sort.
 */
final class RowSort {
  private int[] scratch = new int[0];

  /** A total order of rows. */
  @FunctionalInterface
  interface Order {
    int compare(int a, int b);
  }

  void sort(int[] rows, int n, Order order) {
    if (isSorted(rows, n, order)) {
      return;
    }
    if (scratch.length < n) {
      scratch = Arrays.copyOf(scratch, rows.length);
    }
    for (int width = 1; width < n; width *= 2) {
      for (int from = 0; from < n; from += 2 * width) {
        merge(rows, from, Math.min(from + width, n), Math.min(from + 2 * width, n), order);
      }
    }
  }

  private static boolean isSorted(int[] rows, int n, Order order) {
    for (int i = 1; i < n; i++) {
      if (order.compare(rows[i - 1], rows[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private void merge(int[] rows, int from, int middle, int to, Order order) {
    System.arraycopy(rows, from, scratch, from, middle - from);
    int left = from;
    int right = middle;
    int out = from;
    while (left < middle && right < to) {
      rows[out++] =
          order.compare(scratch[left], rows[right]) <= 0 ? scratch[left++] : rows[right++];
    }
    System.arraycopy(scratch, left, rows, out, middle - left);
  }
}
