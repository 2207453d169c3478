package io.talion.trace.sequence;

/** Rows in the order of their times, as they came: a ring. The usual case needs nothing else. */
final class RowQueue {
  private int[] ring = new int[64];
  private int head;
  private int size;
  private long lastTime = Long.MIN_VALUE;

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return ring[head];
  }

  /** Whether a row of {@code time} keeps the order. */
  boolean takes(long time) {
    return size == 0 || time >= lastTime;
  }

  void add(long time, int row) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = row;
    size++;
    lastTime = time;
  }

  int poll() {
    int row = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return row;
  }

  private void grow() {
    int[] wide = new int[ring.length * 2];
    for (int i = 0; i < size; i++) {
      wide[i] = ring[(head + i) & (ring.length - 1)];
    }
    ring = wide;
    head = 0;
  }
}
