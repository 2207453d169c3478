package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
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

  /**
   * Rows of one instant stand in another order: from row {@code least} of the kind's columns on,
   * {@code order[from..to)} of the batch.
   */
  void move(EventBatch batch, int[] order, int from, int to, int least) {
    if (run) {
      run = false;
      first = row[0];
      for (int i = 1; i < size; i++) {
        row[i] = first + i;
      }
    }
    int[] rowOfKind = batch.rowsOfKind();
    int place = least - first;
    for (int i = from; i < to; i++, place++) {
      row[place] = rowOfKind[order[i]];
      source[place] = order[i];
    }
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
