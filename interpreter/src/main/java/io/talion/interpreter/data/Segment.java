package io.talion.interpreter.data;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;

/** Consecutive events of a backlog: their fields, their own coordinates, and their instants. */
final class Segment {
  private static final int[] NO_ROWS = {};

  private final Column[] fields;
  private final long[][] coordinates = new long[EventBatch.COORDINATES][];

  /** The counters of the instants: block, slot, epoch. */
  private final long[][] counters = new long[3][];

  private long[] order = {};
  private long[] rowNumber = {};
  private int[] all = NO_ROWS;
  private long first;
  private int size;

  Segment(List<Coding> codings) {
    fields = codings.stream().map(Column::new).toArray(Column[]::new);
    Arrays.fill(coordinates, new long[0]);
    Arrays.fill(counters, new long[0]);
  }

  /** Empty again; its first event will have this number. */
  void begin(long number) {
    first = number;
    size = 0;
    for (Column field : fields) {
      field.clear();
    }
  }

  long first() {
    return first;
  }

  int size() {
    return size;
  }

  Column field(int index) {
    return fields[index];
  }

  void append(Table table) {
    int n = table.size();
    reserve(size + n);
    if (size == 0) {
      whole(table, n);
    } else {
      for (int f = 0; f < fields.length; f++) {
        Column from = table.field(f);
        for (int i = 0; i < n; i++) {
          fields[f].appendFrom(from, i);
        }
      }
    }
    table.elements().coordinates(coordinates, size);
    place(table);
    size += n;
  }

  private void whole(Table table, int n) {
    if (all.length < n) {
      all = new int[Math.max(n, all.length * 2)];
      Arrays.setAll(all, i -> i);
    }
    for (int f = 0; f < fields.length; f++) {
      fields[f].gather(table.field(f), all, n);
    }
  }

  private void reserve(int rows) {
    if (order.length < rows) {
      int room = Math.max(rows, order.length * 2);
      order = Arrays.copyOf(order, room);
      rowNumber = Arrays.copyOf(rowNumber, room);
      for (int c = 0; c < coordinates.length; c++) {
        coordinates[c] = Arrays.copyOf(coordinates[c], room);
      }
      for (int c = 0; c < counters.length; c++) {
        counters[c] = Arrays.copyOf(counters[c], room);
      }
    }
  }

  private void place(Table table) {
    At at = table.at();
    Moments moments = at.moments();
    for (int i = 0; i < table.size(); i++) {
      order[size + i] = at.order(i);
      rowNumber[size + i] = table.number(i);
      moments.counters(at.index(i), counters, size + i);
    }
  }

  /** The position of its last event's instant. */
  long newest(Clock clock) {
    return clock.equals(Clock.TIME) ? coordinates[0][size - 1] : counter(size - 1, clock);
  }

  /** A counter at an event's instant. */
  long counter(int row, Clock clock) {
    return switch (clock.name()) {
      case "block" -> counters[0][row];
      case "slot" -> counters[1][row];
      case "epoch" -> counters[2][row];
      default -> 0;
    };
  }

  Coordinates coordinates(int row) {
    return new Coordinates(
        coordinates[0][row],
        coordinates[1][row],
        coordinates[2][row],
        coordinates[3][row],
        coordinates[4][row],
        coordinates[5][row]);
  }

  long rowNumber(int row) {
    return rowNumber[row];
  }

  /** The instant, as far as an element that stands in it can be asked. */
  Instant instant(int row, Clocks clocks) {
    Counters then = new Counters(counters[0][row], counters[1][row], counters[2][row]);
    long time = coordinates[0][row];
    return new Instant(clocks, order[row], time, -1, then, then, true, true, null);
  }
}
