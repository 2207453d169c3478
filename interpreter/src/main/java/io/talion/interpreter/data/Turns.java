package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import java.util.Arrays;

/**
 * The steps of a tally that a chunk asks for, brought into the order in which each key takes them:
 * by instant, within one as {@link Ties} says. The turns of a key stand side by side, in slots.
 */
public final class Turns {
  /** Which of two turns of one key in one instant comes first. */
  @FunctionalInterface
  public interface Ties {
    int compare(int turn, int other);
  }

  private int size;
  private int[] key = new int[16];
  private long[] order = new long[16];
  private long[] sorted = new long[16];
  private int[] turn = new int[16];
  private int[] sequence = new int[16];
  private int[] first = new int[16];
  private int[] end = new int[16];
  private int[] touched = new int[16];
  private int keys;

  /** Forgets the turns of the chunk before. */
  void clear() {
    for (int i = 0; i < keys; i++) {
      first[touched[i]] = 0;
      end[touched[i]] = 0;
    }
    keys = 0;
    size = 0;
  }

  /** Adds the turns of one step's rows; {@code of} are their keys. */
  void add(int[] of, At at) {
    int n = at.size();
    if (key.length < size + n) {
      key = Arrays.copyOf(key, Math.max(size + n, key.length * 2));
      order = Arrays.copyOf(order, key.length);
    }
    for (int i = 0; i < n; i++) {
      key[size] = of[i];
      order[size++] = at.order(i);
    }
  }

  /** Gives every turn its slot; all keys are below {@code bound}. */
  void arrange(int bound, Ties ties) {
    reserve(bound);
    sort();
    count();
    for (int i = 0; i < size; i++) {
      int next = (int) sorted[i];
      int slot = end[key[next]]++;
      turn[slot] = next;
      sequence[i] = slot;
    }
    for (int i = 0; i < keys; i++) {
      settle(first[touched[i]], end[touched[i]], ties);
    }
  }

  private void reserve(int bound) {
    if (turn.length < size) {
      turn = new int[key.length];
      sequence = new int[key.length];
      sorted = new long[key.length];
      touched = Arrays.copyOf(touched, key.length);
    }
    if (first.length < bound) {
      first = Arrays.copyOf(first, Math.max(bound, first.length * 2));
      end = Arrays.copyOf(end, first.length);
    }
  }

  /** Turns by instant; what comes step by step mostly is in order already. */
  private void sort() {
    long least = size == 0 ? 0 : Arrays.stream(order, 0, size).min().getAsLong();
    boolean ascending = true;
    for (int i = 0; i < size; i++) {
      sorted[i] = order[i] - least << 32 | i;
      ascending &= i == 0 || sorted[i - 1] < sorted[i];
    }
    if (!ascending) {
      Arrays.sort(sorted, 0, size);
    }
  }

  private void count() {
    for (int i = 0; i < size; i++) {
      if (end[key[i]]++ == 0) {
        touched[keys++] = key[i];
      }
    }
    int from = 0;
    for (int i = 0; i < keys; i++) {
      int k = touched[i];
      int n = end[k];
      first[k] = from;
      end[k] = from;
      from += n;
    }
  }

  /** Puts the turns of one key that fall into one instant into their order. */
  private void settle(int from, int to, Ties ties) {
    for (int i = from + 1; i < to; i++) {
      int moved = turn[i];
      int place = i;
      while (place > from
          && order[turn[place - 1]] == order[moved]
          && ties.compare(turn[place - 1], moved) > 0) {
        turn[place] = turn[place - 1];
        place--;
      }
      turn[place] = moved;
    }
  }

  public int size() {
    return size;
  }

  /** The turn that stands in a slot, in the order in which they were added. */
  public int turn(int slot) {
    return turn[slot];
  }

  /** The slot of the i-th turn of all keys in the order of instants. */
  int inOrder(int i) {
    return sequence[i];
  }

  long order(int slot) {
    return order[turn[slot]];
  }

  int key(int slot) {
    return key[turn[slot]];
  }

  /** Keys with turns. */
  public int keys() {
    return keys;
  }

  int touched(int i) {
    return touched[i];
  }

  /** The slot of round {@code round} of the i-th key with turns, or -1. */
  public int slot(int i, int round) {
    int slot = first[touched[i]] + round;
    return slot < end[touched[i]] ? slot : -1;
  }

  /** The first slot of a key, and behind its last one; equal where it has none. */
  int first(int k) {
    return k < first.length ? first[k] : 0;
  }

  int end(int k) {
    return k < end.length ? end[k] : 0;
  }

  /** The last slot of a key up to an instant, or one less than the first. */
  int upTo(int k, long instant) {
    int low = first(k);
    int high = end(k);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order(middle) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
