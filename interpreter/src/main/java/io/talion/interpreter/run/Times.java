package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;

/**
 * The times of rows, gone through once and without branches: whether they ascend, and whether a
 * time is one instant (semantics.md 2), since rows of one time that stand next to each other say
 * the same block.
 */
final class Times {
  private static final int TIME = 0;
  private static final int BLOCK = 1;

  private boolean ascending;
  private boolean even;

  /** Looks at the first n rows of a batch. */
  void read(EventBatch batch, int n) {
    long[] time = batch.coordinate(TIME);
    if (batch.isPresent(BLOCK)) {
      read(time, batch.coordinate(BLOCK), n);
    } else {
      read(time, n);
    }
  }

  private void read(long[] time, int n) {
    long falls = 0;
    for (int i = 1; i < n; i++) {
      falls |= fall(time[i - 1], time[i]);
    }
    ascending = falls >= 0;
    even = true;
  }

  private void read(long[] time, long[] block, int n) {
    long falls = 0;
    long others = 0;
    for (int i = 1; i < n; i++) {
      long before = time[i - 1];
      long now = time[i];
      long rise = now - before;
      falls |= fall(before, now);
      others |= (block[i] ^ block[i - 1]) & ~((rise | -rise) >> Long.SIZE - 1);
    }
    ascending = falls >= 0;
    even = others == 0;
  }

  /** Negative where a time is less than the one before: the sign of a difference may overflow. */
  private static long fall(long before, long now) {
    long rise = now - before;
    return rise ^ (now ^ before) & (rise ^ now);
  }

  boolean isAscending() {
    return ascending;
  }

  /** Whether rows of one time are of one block. */
  boolean isEven() {
    return even;
  }
}
