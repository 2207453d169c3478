package io.talion.interpreter.data;

import java.util.Arrays;

/**
 * The turns that a chunk took of a {@link LastTally}, step by step as they were added: keys,
 * instants and rows, and the last of each key up to an instant that is asked for. Only those are
 * looked at then, so that turns need no order.
 */
final class LastTurns {
  /** Which of two turns of one key in one instant comes first. */
  @FunctionalInterface
  interface Ties {
    int compare(int turn, int other);
  }

  static final int NEVER = -1;

  private int[] keyOf = new int[64];
  private int[] instantOf = new int[64];
  private int[] rowOf = new int[64];
  private int size;

  /** By step: its first turn; then the size. */
  private int[] from = new int[4];

  private int steps;

  /** By key: the instant of its last turn and its number, or never; and keys that have one. */
  private long[] latest = {};

  private int[] touched = {};
  private int keys;

  /** The instant up to which they were found. */
  private int found = NEVER;

  // Of one step: keys whose last turn it has, and its rows.
  private int[] leftKey = {};
  private int[] leftRow = {};

  /** Adds the next step, all of whose rows are turns. */
  void add(int[] keys, int[] instants, int n) {
    reserve(n);
    System.arraycopy(keys, 0, keyOf, size, n);
    System.arraycopy(instants, 0, instantOf, size, n);
    for (int i = 0; i < n; i++) {
      rowOf[size + i] = i;
    }
    added(n);
  }

  /** Adds the next step, of whose rows {@code sel[0..n)} are turns. */
  void add(int[] keys, int[] instants, int[] sel, int n) {
    reserve(n);
    for (int i = 0; i < n; i++) {
      int row = sel[i];
      keyOf[size + i] = keys[row];
      instantOf[size + i] = instants[row];
      rowOf[size + i] = row;
    }
    added(n);
  }

  private void reserve(int n) {
    if (keyOf.length < size + n) {
      keyOf = Arrays.copyOf(keyOf, Math.max(size + n, keyOf.length * 2));
      instantOf = Arrays.copyOf(instantOf, keyOf.length);
      rowOf = Arrays.copyOf(rowOf, keyOf.length);
    }
  }

  private void added(int n) {
    int bound = 0;
    for (int turn = size; turn < size + n; turn++) {
      bound = Math.max(bound, keyOf[turn] + 1);
    }
    reach(bound);
    if (++steps == from.length) {
      from = Arrays.copyOf(from, from.length * 2);
    }
    size += n;
    from[steps] = size;
  }

  private void reach(int bound) {
    if (latest.length < bound) {
      int known = latest.length;
      latest = Arrays.copyOf(latest, Math.max(bound, known * 2));
      Arrays.fill(latest, known, latest.length, NEVER);
      touched = Arrays.copyOf(touched, latest.length + 1);
      leftKey = new int[latest.length + 1];
      leftRow = new int[latest.length + 1];
    }
  }

  /** The chunk is over. */
  void clear() {
    forget();
    size = 0;
    steps = 0;
  }

  private void forget() {
    for (int i = 0; i < keys; i++) {
      latest[touched[i]] = NEVER;
    }
    keys = 0;
    found = NEVER;
  }

  /** Whether what is asked for is the last of each key up to this instant. */
  boolean isFound(int instant) {
    return found == instant;
  }

  /** Looks for the last turn of each key up to an instant. */
  void find(int instant, Ties ties) {
    forget();
    found = instant;
    int[] of = keyOf;
    int[] at = instantOf;
    long[] last = latest;
    int[] met = touched;
    int n = 0;
    for (int turn = 0; turn < size; turn++) {
      int key = of[turn];
      long then = last[key];
      long now = (long) at[turn] << Integer.SIZE | turn;
      if (at[turn] > instant
          || (then >> Integer.SIZE == at[turn] && ties.compare((int) then, turn) > 0)) {
        continue;
      }
      met[n] = key;
      n += then == NEVER ? 1 : 0;
      last[key] = Math.max(then, now);
    }
    keys = n;
  }

  /** The turn of a key that was found, or never. */
  int latest(int key) {
    return key >= 0 && key < latest.length ? (int) latest[key] : NEVER;
  }

  /** Picks the keys whose last turn a step has; how many they are. */
  int left(int step) {
    int first = from[step];
    int end = from[step + 1];
    int n = 0;
    for (int i = 0; i < keys; i++) {
      int key = touched[i];
      int turn = (int) latest[key];
      leftKey[n] = key;
      leftRow[n] = rowOf[turn];
      n += turn >= first && turn < end ? 1 : 0;
    }
    return n;
  }

  /** Keys that {@link #left} picked. */
  int[] leftKeys() {
    return leftKey;
  }

  /** The rows of the step that they have. */
  int[] leftRows() {
    return leftRow;
  }

  int size() {
    return size;
  }

  int steps() {
    return steps;
  }

  int key(int turn) {
    return keyOf[turn];
  }

  int instant(int turn) {
    return instantOf[turn];
  }

  /** The step that a turn is of. */
  int step(int turn) {
    int step = 0;
    while (from[step + 1] <= turn) {
      step++;
    }
    return step;
  }

  /** The row of its step that a turn is. */
  int row(int turn) {
    return rowOf[turn];
  }
}
