package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * A hierarchical timer wheel with one wheel a bit: a timer lies in the wheel of the highest bit in
 * which its point differs from the last one reached, and moves to finer wheels as time comes near.
 */
final class Wheels {
  private static final int WHEELS = 65;

  private final long[][] due = new long[WHEELS][];
  private final long[][] what = new long[WHEELS][];
  private final long[][] number = new long[WHEELS][];
  private final int[] size = new int[WHEELS];
  private int first;
  private long reached = Long.MIN_VALUE;
  private long next = Long.MAX_VALUE;
  private int count;

  Wheels() {
    Arrays.fill(due, new long[0]);
    Arrays.fill(what, new long[0]);
    Arrays.fill(number, new long[0]);
  }

  /** Numbers ascend: of timers due together the lower comes first. */
  void set(long point, long payload, long order) {
    long at = Math.max(point, reached);
    put(at, payload, order);
    next = Math.min(next, at);
    count++;
  }

  private void put(long at, long payload, long order) {
    int wheel = 64 - Long.numberOfLeadingZeros(at ^ reached);
    int i = size[wheel]++;
    if (i == due[wheel].length) {
      int wide = i * 2 + 4;
      due[wheel] = Arrays.copyOf(due[wheel], wide);
      what[wheel] = Arrays.copyOf(what[wheel], wide);
      number[wheel] = Arrays.copyOf(number[wheel], wide);
    }
    due[wheel][i] = at;
    what[wheel][i] = payload;
    number[wheel][i] = order;
  }

  long next() {
    return next;
  }

  int size() {
    return count;
  }

  /** The number of the timer that {@link #take} would take. */
  long firstNumber() {
    turn();
    return number[0][first];
  }

  /** Takes the first of the earliest timers; there is one. */
  long take() {
    turn();
    long payload = what[0][first++];
    count--;
    if (first == size[0]) {
      first = 0;
      size[0] = 0;
      next = earliest();
    }
    return payload;
  }

  /** Brings the earliest timers to the finest wheel. */
  private void turn() {
    if (size[0] > 0) {
      return;
    }
    int wheel = lowest();
    reached = next;
    int n = size[wheel];
    size[wheel] = 0;
    for (int i = 0; i < n; i++) {
      put(due[wheel][i], what[wheel][i], number[wheel][i]);
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
