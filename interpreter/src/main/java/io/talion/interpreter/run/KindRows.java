package io.talion.interpreter.run;

import io.talion.trace.batch.EventBatch;
import java.util.Arrays;

/** The rows of one kind that a chunk takes from a batch: where their fields stand, and when. */
final class KindRows {
  private int[] row = new int[64];
  private int[] source = new int[64];
  private int[] instant = new int[64];
  private int size;
  private boolean run = true;

  /** Of each instant with several rows: the first of them and the last, one after the other. */
  private int[] edge = {};

  /** Rows that may be of a member that their instant has already. */
  private int[] met = {};

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

  /** All rows of the kind that were laid out, in order, each once; returns how many came again. */
  int take(EventBatch batch, int kind, Straight laid, KindOrder order, Meetings meetings) {
    int[] rows = batch.of(kind).sources();
    int from = Places.notBelow(rows, batch.of(kind).size(), laid.first());
    size = Places.notBelow(rows, batch.of(kind).size(), laid.end()) - from;
    if (size == 0) {
      return 0;
    }
    reserve(size);
    row[0] = from;
    System.arraycopy(rows, from, source, 0, size);
    if (!laid.hasTies()) {
      stand(laid.instants(), laid.first());
      return 0;
    }
    if (edge.length <= size) {
      edge = new int[row.length + 1];
      met = new int[row.length];
    }
    long[] members = meetings.members(batch, kind, size);
    if (members == null) {
      return order(batch, kind, order, edges(laid));
    }
    stand(laid.instants(), laid.first());
    if (!meetings.areAny(members, from, instant, size)) {
      return 0;
    }
    int doubts = meetings.find(members, from, instant, size, met);
    return order(batch, kind, order, around(doubts));
  }

  /** Writes the rows' instants. */
  private void stand(int[] instants, int first) {
    for (int i = 0; i < size; i++) {
      instant[i] = instants[source[i] - first];
    }
  }

  /** Writes the edges of the instants of rows that were met; returns how many instants. */
  private int around(int rows) {
    int groups = 0;
    int end = 0;
    for (int i = 0; i < rows; i++) {
      int begin = met[i];
      if (begin >= end) {
        int at = instant[begin];
        end = begin + 1;
        while (begin > 0 && instant[begin - 1] == at) {
          begin--;
        }
        while (end < size && instant[end] == at) {
          end++;
        }
        edge[2 * groups] = begin;
        edge[2 * groups++ + 1] = end - 1;
      }
    }
    return groups;
  }

  /** Writes the rows' instants, and where instants have several, without branches; how many do. */
  private int edges(Straight laid) {
    int[] instants = laid.instants();
    int first = laid.first();
    int edges = 0;
    int alone = 1;
    int before = -1;
    for (int i = 0; i < size; i++) {
      int at = instants[source[i] - first];
      int rises = before - at >>> Integer.SIZE - 1;
      instant[i] = at;
      edge[edges] = i - 1;
      edges += rises ^ alone;
      alone = rises;
      before = at;
    }
    edge[edges] = size - 1;
    return edges + 1 >> 1;
  }

  private int order(EventBatch batch, int kind, KindOrder order, int groups) {
    int from = row[0];
    for (int i = 0; groups > 0 && i < size; i++) {
      row[i] = from + i;
    }
    order.begin(batch, kind, row);
    for (int g = 0; g < groups; g++) {
      order.order(edge[2 * g], edge[2 * g + 1] + 1);
    }
    if (order.hasMoved()) {
      run = false;
      move(batch.of(kind).sources());
    }
    return order.again();
  }

  /** The rows stand in another order, and those that are marked go. */
  private void move(int[] sources) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      int moved = row[i];
      if (moved >= 0) {
        row[n] = moved;
        source[n] = sources[moved];
        instant[n++] = instant[i];
      }
    }
    size = n;
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
