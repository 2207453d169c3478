package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.Ratio;
import java.util.Arrays;

/** The monotone deque of one key: positions ascend from the front, values get no better. */
final class ExtremeDeque {
  private final boolean least;
  private long[] at = new long[4];
  private long[] hi = new long[4];
  private long[] lo = new long[4];
  private int head;
  private int size;
  private long seen;

  ExtremeDeque(boolean least) {
    this.least = least;
  }

  /** Elements ever added. */
  long seen() {
    return seen;
  }

  int size() {
    return size;
  }

  /**
   * Adds an element. One that came late, with an older position than the last, stands before those
   * that are later, unless one of them outdoes it.
   *
   * @param forever whether nothing ever leaves, so that only the best is kept
   */
  void add(Scaled scaled, long position, long newHi, long newLo, boolean forever) {
    seen++;
    int later = size;
    while (later > 0 && !forever && at[slot(later - 1)] > position) {
      later--;
    }
    if (later < size && !better(scaled, newHi, newLo, slot(later))
        || forever && size > 0 && !better(scaled, newHi, newLo, slot(0))) {
      scaled.drop(newHi, newLo);
      return;
    }
    int keep = later;
    while (keep > 0 && !worse(scaled, newHi, newLo, slot(keep - 1))) {
      keep--;
      scaled.drop(hi[slot(keep)], lo[slot(keep)]);
    }
    replace(keep, later, position, newHi, newLo);
  }

  /** Puts the new element in the place of those from {@code keep} to {@code later}. */
  private void replace(int keep, int later, long position, long newHi, long newLo) {
    if (keep == later && size == at.length) {
      grow();
    }
    int tail = size - later;
    if (keep == later) {
      for (int i = size; i > later; i--) {
        move(i - 1, i);
      }
    } else {
      for (int i = 0; i < tail; i++) {
        move(later + i, keep + 1 + i);
      }
    }
    int slot = slot(keep);
    at[slot] = position;
    hi[slot] = newHi;
    lo[slot] = newLo;
    size = keep + 1 + tail;
  }

  private void move(int from, int to) {
    at[slot(to)] = at[slot(from)];
    hi[slot(to)] = hi[slot(from)];
    lo[slot(to)] = lo[slot(from)];
  }

  private int slot(int i) {
    return head + i & at.length - 1;
  }

  private void grow() {
    int old = at.length;
    long[][] wide = {turned(at), turned(hi), turned(lo)};
    head = 0;
    at = Arrays.copyOf(wide[0], old * 2);
    hi = Arrays.copyOf(wide[1], old * 2);
    lo = Arrays.copyOf(wide[2], old * 2);
  }

  private long[] turned(long[] ring) {
    long[] straight = new long[ring.length];
    System.arraycopy(ring, head, straight, 0, ring.length - head);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    return straight;
  }

  /** Whether a number is strictly better than the element in a slot. */
  private boolean better(Scaled scaled, long newHi, long newLo, int slot) {
    int order = scaled.compare(newHi, newLo, hi[slot], lo[slot]);
    return least ? order < 0 : order > 0;
  }

  private boolean worse(Scaled scaled, long newHi, long newLo, int slot) {
    int order = scaled.compare(newHi, newLo, hi[slot], lo[slot]);
    return least ? order > 0 : order < 0;
  }

  /** Drops elements at positions before {@code from}. */
  void expire(Scaled scaled, long from) {
    while (size > 0 && at[head] < from) {
      scaled.drop(hi[head], lo[head]);
      head = head + 1 & at.length - 1;
      size--;
    }
  }

  /** The position of the front. */
  long front() {
    return at[head];
  }

  Ratio front(Scaled scaled) {
    return scaled.ratio(hi[head], lo[head]);
  }

  void append(Scaled scaled, Column out) {
    if (hi[head] == Scaled.ASIDE) {
      Ratio value = front(scaled);
      out.appendNone();
      out.set(out.size() - 1, Numbers.of(out.coding(), value));
    } else {
      out.appendNumber(hi[head], lo[head], scaled.denominator());
    }
  }

  void grow(Scaled scaled, long growth) {
    for (int i = 0; i < size; i++) {
      int slot = slot(i);
      scaled.grow(hi, lo, slot, growth);
    }
  }
}
