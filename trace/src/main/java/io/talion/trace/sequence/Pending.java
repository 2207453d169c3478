package io.talion.trace.sequence;

import io.talion.trace.event.Coordinates;
import java.util.Arrays;

/** Rows that wait for the watermark: those that came in order in a queue, the others in a heap. */
final class Pending {
  private final Rows rows;
  private final RowQueue queue = new RowQueue();
  private final RowHeap heap = new RowHeap();

  /** The rows of the least time, taken out while a counter decides whether they may leave. */
  private int[] group = new int[16];

  private int grouped;
  private int taken;

  Pending(Rows rows) {
    this.rows = rows;
  }

  void add(int row) {
    long time = rows.time(row);
    ungroup();
    if (queue.takes(time)) {
      queue.add(time, row);
    } else {
      heap.add(time, row);
    }
  }

  boolean isEmpty() {
    return queue.isEmpty() && heap.isEmpty() && taken == grouped;
  }

  long minTime() {
    return taken < grouped ? rows.time(group[taken]) : minOutside();
  }

  int poll() {
    return taken < grouped ? group[taken++] : pollOutside();
  }

  /** The greatest reading of {@code clock} among the rows of the least time. */
  long greatestAtMin(RowClock clock) {
    group();
    long greatest = Coordinates.ABSENT;
    for (int i = taken; i < grouped; i++) {
      greatest = Math.max(greatest, clock.of(group[i]));
    }
    return greatest;
  }

  private void group() {
    if (taken < grouped || isEmpty()) {
      return;
    }
    taken = 0;
    grouped = 0;
    long time = minTime();
    while (!(queue.isEmpty() && heap.isEmpty()) && minOutside() == time) {
      push(pollOutside());
    }
  }

  private long minOutside() {
    long inQueue = queue.isEmpty() ? Long.MAX_VALUE : rows.time(queue.first());
    return heap.isEmpty() ? inQueue : Math.min(inQueue, heap.minTime());
  }

  private int pollOutside() {
    boolean fromQueue =
        !queue.isEmpty() && (heap.isEmpty() || rows.time(queue.first()) <= heap.minTime());
    return fromQueue ? queue.poll() : heap.poll();
  }

  private void push(int row) {
    if (grouped == group.length) {
      group = Arrays.copyOf(group, grouped * 2);
    }
    group[grouped++] = row;
  }

  /** A row that arrives may belong to the group: it goes back. */
  private void ungroup() {
    while (taken < grouped) {
      int row = group[--grouped];
      heap.add(rows.time(row), row);
    }
    taken = 0;
    grouped = 0;
  }
}
