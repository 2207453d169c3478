package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * A ring of the elements of all keys inside a distance, by own position: eviction moves the head.
 * An element that came late is put where its position belongs.
 */
final class WithinWindow implements Window {
  private final long distance;
  private long[] position = new long[64];
  private long[] hi = new long[64];
  private long[] lo = new long[64];
  private int[] key = new int[64];
  private long head;
  private long tail;

  WithinWindow(long distance) {
    this.distance = distance;
  }

  @Override
  public void add(int newKey, long newPosition, long newHi, long newLo, Leaving leaving) {
    if (tail - head == key.length) {
      grow();
    }
    int mask = key.length - 1;
    long at = tail++;
    while (at > head && position[(int) (at - 1) & mask] > newPosition) {
      move((int) (at - 1) & mask, (int) at & mask);
      at--;
    }
    int i = (int) at & mask;
    key[i] = newKey;
    position[i] = newPosition;
    hi[i] = newHi;
    lo[i] = newLo;
  }

  private void move(int from, int to) {
    key[to] = key[from];
    position[to] = position[from];
    hi[to] = hi[from];
    lo[to] = lo[from];
  }

  /** Doubles the ring; the elements keep their order and start at 0. */
  private void grow() {
    int old = key.length;
    int turn = (int) head & old - 1;
    key = Arrays.copyOf(key, old * 2);
    for (int i = 0; i < turn; i++) {
      key[old + i] = key[i];
    }
    System.arraycopy(key, turn, key, 0, old);
    position = turned(position, turn);
    hi = turned(hi, turn);
    lo = turned(lo, turn);
    head = 0;
    tail = old;
  }

  private static long[] turned(long[] ring, int turn) {
    long[] wide = new long[ring.length * 2];
    System.arraycopy(ring, turn, wide, 0, ring.length - turn);
    System.arraycopy(ring, 0, wide, ring.length - turn, turn);
    return wide;
  }

  @Override
  public void expire(long now, Leaving leaving) {
    long cut = now - distance;
    int mask = key.length - 1;
    while (head < tail && position[(int) head & mask] <= cut) {
      int i = (int) head++ & mask;
      leaving.leave(key[i], hi[i], lo[i]);
    }
  }

  @Override
  public long next() {
    if (head == tail) {
      return Long.MAX_VALUE;
    }
    long first = position[(int) head & key.length - 1];
    return first > Long.MAX_VALUE - distance ? Long.MAX_VALUE : first + distance;
  }

  /** The elements of the other keys move up. */
  @Override
  public void clear(int gone, Leaving leaving) {
    int mask = key.length - 1;
    long kept = head;
    for (long at = head; at < tail; at++) {
      int i = (int) at & mask;
      if (key[i] == gone) {
        leaving.leave(gone, hi[i], lo[i]);
      } else {
        move(i, (int) kept++ & mask);
      }
    }
    tail = kept;
  }

  @Override
  public void grow(Scaled scaled, long growth) {
    for (long s = head; s < tail; s++) {
      scaled.grow(hi, lo, (int) s & key.length - 1, growth);
    }
  }
}
