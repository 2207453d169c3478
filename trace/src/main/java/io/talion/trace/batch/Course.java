package io.talion.trace.batch;

import java.util.Arrays;

/**
 * How coordinates run from row to row. It is seen while rows are added, when they are at hand, so
 * that nobody has to go through the columns for it.
 */
final class Course {
  private static final int TIME = 0;
  private static final int BLOCK = 1;

  /** Below zero once a time was less than the one before. */
  private long falls;

  /** Not zero once two rows of one time that stand next to each other said different blocks. */
  private long odd;

  /** Whether two rows next to each other were of one time. */
  private boolean ties;

  /** Rows whose coordinate is not less than that of the row before, by coordinate. */
  private final int[] rising = new int[EventBatch.COORDINATES];

  void clear() {
    falls = 0;
    odd = 0;
    ties = false;
    Arrays.fill(rising, 0);
  }

  /** Row n is about to be added at a time; the row before it is complete. */
  void next(long[][] coordinates, int n, long time) {
    if (n > 0) {
      long before = coordinates[TIME][n - 1];
      long rise = time - before;
      falls |= rise ^ (time ^ before) & (rise ^ time);
      ties |= rise == 0;
    }
    odd |= odd(coordinates, n);
  }

  /** Whether the last of n rows stands with the one before it, but in another block. */
  private static long odd(long[][] coordinates, int n) {
    if (n < 2) {
      return 0;
    }
    long[] time = coordinates[TIME];
    long[] block = coordinates[BLOCK];
    long rise = time[n - 1] - time[n - 2];
    return (block[n - 1] ^ block[n - 2]) & ~((rise | -rise) >> Long.SIZE - 1);
  }

  /** A row, the last one, gets a coordinate. */
  void set(int which, long[] column, int row, long value) {
    boolean rises = rising[which] >= row && (row == 0 || column[row - 1] <= value);
    rising[which] = Math.min(rising[which], row) + (rises ? 1 : 0);
  }

  /** Some of the rows of a batch, in its order, were taken. */
  void take(Course from, EventBatch whole, long[][] coordinates, int n) {
    clear();
    for (int c = 1; c < rising.length; c++) {
      if (whole.isPresent(c) && from.rising[c] == whole.size()) {
        rising[c] = n;
      }
    }
    if (!whole.isAscending() || !whole.isEven()) {
      for (int row = 0; row < n; row++) {
        next(coordinates, row, coordinates[TIME][row]);
      }
    } else {
      ties = from.ties;
    }
  }

  boolean isAscending() {
    return falls >= 0;
  }

  boolean isEven(long[][] coordinates, int n) {
    return (odd | odd(coordinates, n)) == 0;
  }

  boolean hasTies() {
    return ties;
  }

  boolean isRising(int which, int n) {
    return rising[which] == n;
  }
}
