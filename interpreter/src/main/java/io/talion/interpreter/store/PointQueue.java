package io.talion.interpreter.store;

/** Points in ascending order, each once: set at the end, taken at the front. */
public final class PointQueue {
  private long[] ring = new long[16];
  private long head;
  private long tail;

  /** Sets a point; none that is set is greater. */
  public void set(long point) {
    if (tail > head && ring[(int) (tail - 1) & ring.length - 1] == point) {
      return;
    }
    if (tail - head == ring.length) {
      grow();
    }
    ring[(int) tail++ & ring.length - 1] = point;
  }

  /** Sets {@code times[rows[i]] + distance} for i from {@code from} on, which ascend. */
  public void setAll(long[] times, int[] rows, int from, int to, long distance) {
    long last = tail > head ? ring[(int) (tail - 1) & ring.length - 1] : Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long point = times[rows[i]] + distance;
      if (point != last) {
        last = point;
        set(point);
      }
    }
  }

  private void grow() {
    long[] wide = new long[ring.length * 2];
    for (long i = head; i < tail; i++) {
      wide[(int) i & wide.length - 1] = ring[(int) i & ring.length - 1];
    }
    ring = wide;
  }

  /** The least point, {@link Long#MAX_VALUE} if there is none. */
  public long next() {
    return head == tail ? Long.MAX_VALUE : ring[(int) head & ring.length - 1];
  }

  /** Takes the least point; there is one. */
  public void take() {
    head++;
  }
}
