package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.HeldIds;
import io.talion.trace.event.Event;
import java.util.Arrays;

/** Rows that wait for the watermark, as columns. */
final class Waiting {
  private static final int TIME = 0;

  private EventBatch rows;
  private EventBatch spare;
  private int[] order = new int[16];

  /** Both are empty. */
  Waiting(EventBatch rows, EventBatch spare) {
    this.rows = rows;
    this.spare = spare;
  }

  int size() {
    return rows.size();
  }

  EventBatch rows() {
    return rows;
  }

  /** Keeps the ids of these rows. */
  void mark(HeldIds held) {
    rows.mark(held);
  }

  /** The rows by time, after {@link #arrange}. */
  int[] order() {
    return order;
  }

  void add(Event event) {
    rows.add(event);
  }

  void add(EventBatch from, int row) {
    rows.add(from, row);
  }

  private long time(int row) {
    return rows.coordinate(TIME)[row];
  }

  /** Whether all came in order of time. */
  boolean isInOrder() {
    return rows.isAscending();
  }

  /** Whether all stand in order and none is later than {@code time}. */
  boolean isBefore(long time) {
    return rows.isAscending() && (rows.size() == 0 || time(rows.size() - 1) <= time);
  }

  /** Takes the rows of a batch in order that are of the time of the last; returns how many. */
  int join(EventBatch batch) {
    long last = time(rows.size() - 1);
    int n = 0;
    while (n < batch.size() && batch.coordinate(TIME)[n] == last) {
      rows.add(batch, n++);
    }
    return n;
  }

  /** Puts the rows in order of time; returns how many are of times up to {@code through}. */
  int arrange(long through) {
    int n = rows.size();
    if (order.length < n) {
      order = new int[Math.max(n, order.length * 2)];
    }
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    if (!rows.isAscending()) {
      sort(n);
    }
    while (n > 0 && time(order[n - 1]) > through) {
      n--;
    }
    return n;
  }

  /** Equal times keep their order of arrival. */
  private void sort(int n) {
    Integer[] boxed = new Integer[n];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, (a, b) -> Long.compare(time(a), time(b)));
    for (int i = 0; i < n; i++) {
      order[i] = boxed[i];
    }
  }

  /** Forgets the first n in order. */
  void drop(int n) {
    EventBatch left = spare;
    left.clear();
    for (int i = n; i < rows.size(); i++) {
      left.add(rows, order[i]);
    }
    spare = rows;
    rows = left;
  }
}
