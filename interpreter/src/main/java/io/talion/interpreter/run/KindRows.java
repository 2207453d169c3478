package io.talion.interpreter.run;

import io.talion.trace.batch.KindColumns;
import java.util.Arrays;

/** The rows of one kind that a chunk takes from a batch: where their fields stand, and when. */
final class KindRows {
  private int[] row = new int[64];
  private int[] source = new int[64];
  private int[] instant = new int[64];
  private int size;
  private boolean run = true;

  /** Where the first row stood before any was moved. */
  private int first;

  void clear() {
    size = 0;
    run = true;
  }

  /** A row of the kind's columns, the row of the batch, the index of its instant. */
  void add(int rowOfKind, int rowOfBatch, int at) {
    reserve(size + 1);
    run = run && (size == 0 || rowOfKind == row[size - 1] + 1);
    row[size] = rowOfKind;
    source[size] = rowOfBatch;
    instant[size++] = at;
  }

  /** All rows of the kind that were laid out. */
  void take(KindColumns kind, Straight laid) {
    int[] rows = kind.sources();
    int from = Places.notBelow(rows, kind.size(), laid.first());
    size = Places.notBelow(rows, kind.size(), laid.end()) - from;
    if (size == 0) {
      return;
    }
    reserve(size);
    row[0] = from;
    System.arraycopy(rows, from, source, 0, size);
    int[] instants = laid.instants();
    int first = laid.first();
    for (int i = 0; i < size; i++) {
      instant[i] = instants[source[i] - first];
    }
  }

  /** In the place of a row of the kind's columns stands another one of the same instant. */
  void move(int place, int rowOfKind, int rowOfBatch) {
    if (run) {
      run = false;
      for (int i = 1; i < size; i++) {
        row[i] = row[0] + i;
      }
      first = row[0];
    }
    row[place - first] = rowOfKind;
    source[place - first] = rowOfBatch;
  }

  private void reserve(int rows) {
    if (rows > row.length) {
      int room = Math.max(rows, row.length * 2);
      row = Arrays.copyOf(row, room);
      source = Arrays.copyOf(source, room);
      instant = Arrays.copyOf(instant, room);
    }
  }

  int size() {
    return size;
  }

  /** Whether the places are consecutive: then only the first one is written. */
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
