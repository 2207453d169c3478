package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import java.util.Arrays;

/**
 * Makes instants of the rows of one time: gives those without a block the counter of the moment
 * before, sorts, splits by block, leaves out what stands there twice, and carries the counters on
 * (semantics.md 1 and 2).
 */
final class InstantBuilder {
  private final Rows rows;
  private final InstantSink sink;
  private final Instant instant = new Instant();
  private final RowSort sort = new RowSort();
  private final RowSort.Order byBlock = this::compareByBlock;
  private final RowSort.Order byTime = this::compareByTime;
  private int[] group = new int[16];
  private int size;
  private int[] late = new int[16];
  private int lateSize;
  private int[] out = new int[16];
  private long carried;

  InstantBuilder(Rows rows, InstantSink sink) {
    this.rows = rows;
    this.sink = sink;
  }

  void start(long time) {
    instant.time = time;
    carried = instant.block;
    size = 0;
  }

  void add(int row) {
    if (size == group.length) {
      group = Arrays.copyOf(group, size * 2);
    }
    group[size++] = row;
  }

  void addLate(int row) {
    if (lateSize == late.length) {
      late = Arrays.copyOf(late, lateSize * 2);
    }
    late[lateSize++] = row;
  }

  private long block(int row) {
    long own = rows.block(row);
    return own == Coordinates.ABSENT ? carried : own;
  }

  private int compareByBlock(int a, int b) {
    int byBlockOnly = Long.compare(block(a), block(b));
    return byBlockOnly != 0 ? byBlockOnly : rows.compare(a, b);
  }

  private int compareByTime(int a, int b) {
    int byOwnTime = Long.compare(rows.time(a), rows.time(b));
    return byOwnTime != 0 ? byOwnTime : compareOwnBlock(a, b);
  }

  private int compareOwnBlock(int a, int b) {
    int byOwnBlock = Long.compare(rows.block(a), rows.block(b));
    return byOwnBlock != 0 ? byOwnBlock : rows.compare(a, b);
  }

  void emit() {
    sort.sort(group, size, byBlock);
    int from = 0;
    while (from < size) {
      int to = from + 1;
      while (to < size && block(group[to]) == block(group[from])) {
        to++;
      }
      emit(from, to);
      from = to;
    }
  }

  private void emit(int from, int to) {
    reserve(lateSize + to - from);
    int onTime = takeLate();
    int end = onTime;
    for (int i = from; i < to; i++) {
      instant.raise(rows, group[i]);
      if (i > from && rows.compare(group[i - 1], group[i]) == 0) {
        sink.duplicate(group[i]);
      } else {
        out[end++] = group[i];
      }
    }
    sink.instant(instant, out, 0, onTime, end);
  }

  /** Late rows go into whatever instant is next, in the order of their own times. */
  private int takeLate() {
    if (lateSize == 0) {
      return 0;
    }
    sort.sort(late, lateSize, byTime);
    int end = 0;
    for (int i = 0; i < lateSize; i++) {
      if (i > 0 && byTime.compare(late[i - 1], late[i]) == 0) {
        sink.duplicate(late[i]);
      } else {
        out[end++] = late[i];
      }
    }
    lateSize = 0;
    return end;
  }

  /** Late rows after the last instant get one of their own, where time stands. */
  void emitLate(long time) {
    if (lateSize > 0) {
      instant.time = time;
      reserve(lateSize);
      int end = takeLate();
      sink.instant(instant, out, 0, end, end);
    }
  }

  private void reserve(int n) {
    if (out.length < n) {
      out = new int[Math.max(n, out.length * 2)];
    }
  }
}
