package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * Timers in order of their due points, those due together in the order they were set: the plan for
 * duties (language.md section 11). Timers set in order of their points, which is what duties of one
 * kind do, wait in a queue; others go to a hierarchical wheel. Setting and taking one costs
 * constant time, amortised.
 */
public final class TimerWheel {
  private final Wheels wheels = new Wheels();
  private long[] due = new long[16];
  private long[] what = new long[16];
  private long[] number = new long[16];
  private long head;
  private long tail;
  private long set;

  /** Sets a timer. One whose point was already reached is due at once. */
  public void set(long point, long payload) {
    long order = set++;
    if (head < tail && point < due[(int) (tail - 1) & due.length - 1]) {
      wheels.set(point, payload, order);
      return;
    }
    if (tail - head == due.length) {
      grow();
    }
    int i = (int) tail++ & due.length - 1;
    due[i] = point;
    what[i] = payload;
    number[i] = order;
  }

  private void grow() {
    int turn = (int) head & due.length - 1;
    tail = due.length;
    head = 0;
    due = turned(due, turn);
    what = turned(what, turn);
    number = turned(number, turn);
  }

  private static long[] turned(long[] ring, int turn) {
    long[] wide = Arrays.copyOf(ring, ring.length * 2);
    System.arraycopy(ring, turn, wide, 0, ring.length - turn);
    System.arraycopy(ring, 0, wide, ring.length - turn, turn);
    return wide;
  }

  private long queued() {
    return head == tail ? Long.MAX_VALUE : due[(int) head & due.length - 1];
  }

  /** The earliest point, {@link Long#MAX_VALUE} if no timer is set. */
  public long next() {
    return Math.min(queued(), wheels.next());
  }

  /** Timers that are set. */
  public int size() {
    return (int) (tail - head) + wheels.size();
  }

  /** Takes the first of the earliest timers; there is one. */
  public long take() {
    long inQueue = queued();
    long inWheels = wheels.next();
    if (inWheels < inQueue
        || inWheels == inQueue
            && wheels.size() > 0
            && wheels.firstNumber() < number[(int) head & due.length - 1]) {
      return wheels.take();
    }
    return what[(int) head++ & due.length - 1];
  }
}
