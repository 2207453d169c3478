package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * Timers in order of their due points, those due together in the order they were set: the plan for
 * duties (language.md section 11). A hierarchical wheel with one wheel a bit: a timer lies in the
 * wheel of the highest bit in which its point differs from the last one reached, and moves to finer
 * wheels as time comes near, so setting and taking one costs constant time, amortised.
 */
public final class TimerWheel {
  private static final int WHEELS = 65;

  private final long[][] due = new long[WHEELS][];
  private final long[][] payload = new long[WHEELS][];
  private final int[] first = new int[WHEELS];
  private final int[] size = new int[WHEELS];
  private long reached = Long.MIN_VALUE;
  private long next = Long.MAX_VALUE;
  private int count;

  public TimerWheel() {
    Arrays.fill(due, new long[0]);
    Arrays.fill(payload, new long[0]);
  }

  /** Sets a timer. One whose point was already reached is due at once. */
  public void set(long point, long what) {
    long at = Math.max(point, reached);
    put(at, what);
    next = Math.min(next, at);
    count++;
  }

  private void put(long at, long what) {
    int wheel = 64 - Long.numberOfLeadingZeros(at ^ reached);
    if (size[wheel] == due[wheel].length) {
      int wide = size[wheel] * 2 + 4;
      due[wheel] = Arrays.copyOf(due[wheel], wide);
      payload[wheel] = Arrays.copyOf(payload[wheel], wide);
    }
    due[wheel][size[wheel]] = at;
    payload[wheel][size[wheel]++] = what;
  }

  /** The earliest point, {@link Long#MAX_VALUE} if no timer is set. */
  public long next() {
    return next;
  }

  /** Timers that are set. */
  public int size() {
    return count;
  }

  /** Takes the first of the earliest timers; there is one. */
  public long take() {
    if (first[0] == size[0]) {
      turn();
    }
    long what = payload[0][first[0]++];
    count--;
    if (first[0] == size[0]) {
      first[0] = 0;
      size[0] = 0;
      next = earliest();
    }
    return what;
  }

  private void turn() {
    int wheel = lowest();
    reached = earliest();
    int n = size[wheel];
    size[wheel] = 0;
    long[] points = due[wheel];
    long[] whats = payload[wheel];
    for (int i = 0; i < n; i++) {
      put(points[i], whats[i]);
    }
  }

  private int lowest() {
    int wheel = 0;
    while (wheel < WHEELS && size[wheel] == 0) {
      wheel++;
    }
    return wheel;
  }

  private long earliest() {
    int wheel = lowest();
    long least = Long.MAX_VALUE;
    for (int i = 0; wheel < WHEELS && i < size[wheel]; i++) {
      least = Math.min(least, due[wheel][i]);
    }
    return least;
  }
}
