package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * What a {@link PairIndex} knows of keys with more than one event: the first event, and the first
 * after it with another residual, or the first again if there is none. Cells are numbered from 1.
 */
final class PairCells {
  private int[] first = new int[16];
  private int[] other = new int[16];
  private int used = 1;

  /** Cells that are free are linked by their first numbers. */
  private int free;

  /** A cell for a key whose first event is this one. */
  int take(int event) {
    int cell = free;
    if (cell != 0) {
      free = first[cell];
    } else {
      cell = used++;
      if (cell == first.length) {
        first = Arrays.copyOf(first, cell * 2);
        other = Arrays.copyOf(other, cell * 2);
      }
    }
    set(cell, event, event);
    return cell;
  }

  int first(int cell) {
    return first[cell];
  }

  int other(int cell) {
    return other[cell];
  }

  void set(int cell, int firstEvent, int otherEvent) {
    first[cell] = firstEvent;
    other[cell] = otherEvent;
  }

  void release(int cell) {
    first[cell] = free;
    other[cell] = 0;
    free = cell;
  }

  /** All events are numbered lower by {@code by}. */
  void shift(int by) {
    for (int cell = 1; cell < used; cell++) {
      if (other[cell] != 0) {
        first[cell] -= by;
        other[cell] -= by;
      }
    }
  }
}
