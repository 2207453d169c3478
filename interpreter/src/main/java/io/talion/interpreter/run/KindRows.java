package io.talion.interpreter.run;

import java.util.Arrays;

/** The rows of one kind that a chunk takes from a batch: where their fields stand, and when. */
final class KindRows {
  private int[] row = new int[64];
  private int[] source = new int[64];
  private int[] instant = new int[64];
  private int size;
  private boolean run = true;

  void clear() {
    size = 0;
    run = true;
  }

  /** A row of the kind's columns, the row of the batch, the index of its instant. */
  void add(int rowOfKind, int rowOfBatch, int at) {
    if (size == row.length) {
      row = Arrays.copyOf(row, size * 2);
      source = Arrays.copyOf(source, size * 2);
      instant = Arrays.copyOf(instant, size * 2);
    }
    run = run && (size == 0 || rowOfKind == row[size - 1] + 1);
    row[size] = rowOfKind;
    source[size] = rowOfBatch;
    instant[size++] = at;
  }

  int size() {
    return size;
  }

  /** Whether the places are consecutive. */
  boolean isRun() {
    return run;
  }

  int[] rows() {
    return row;
  }

  int[] sources() {
    return source;
  }

  int[] instants() {
    return instant;
  }
}
