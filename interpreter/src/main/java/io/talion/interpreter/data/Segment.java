package io.talion.interpreter.data;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;

/** Consecutive events of a backlog: their fields, their own coordinates, and their instants. */
final class Segment {
  private final Column[] fields;
  private final long[][] coordinates = new long[EventBatch.COORDINATES][];

  /** Which coordinates any of the events has. */
  private final boolean[] present = new boolean[EventBatch.COORDINATES];

  /** The counters of the instants: block, slot, epoch. */
  private final long[][] counters = new long[3][];

  private long[] order = {};
  private long[] rowNumber = {};
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
    Arrays.fill(present, false);
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
    for (int c = 0; c < coordinates.length; c++) {
      coordinate(table, c, n);
    }
    place(table);
    size += n;
  }

  private void coordinate(Table table, int which, int n) {
    if (coordinates[which].length < order.length) {
      coordinates[which] = Arrays.copyOf(coordinates[which], order.length);
    }
    boolean any = ((AcceptedElements) table.elements()).coordinate(which, coordinates[which], size);
    if (any && !present[which]) {
      Arrays.fill(coordinates[which], 0, size, Coordinates.ABSENT);
      present[which] = true;
    } else if (!any && present[which]) {
      Arrays.fill(coordinates[which], size, size + n, Coordinates.ABSENT);
    }
  }

  private void whole(Table table, int n) {
    for (int f = 0; f < fields.length; f++) {
      Rows.copy(fields[f], table.field(f), 0, n);
    }
  }

  private void reserve(int rows) {
    if (order.length < rows) {
      int room = Math.max(rows, order.length * 2);
      order = Arrays.copyOf(order, room);
      rowNumber = Arrays.copyOf(rowNumber, room);
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
        coordinate(1, row),
        coordinate(2, row),
        coordinate(3, row),
        coordinate(4, row),
        coordinate(5, row));
  }

  private long coordinate(int which, int row) {
    return present[which] ? coordinates[which][row] : Coordinates.ABSENT;
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
