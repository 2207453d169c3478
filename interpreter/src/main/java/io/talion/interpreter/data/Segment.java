package io.talion.interpreter.data;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
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

  /** The counters of the instants, block, slot, epoch: one of each as long as it stands still. */
  private final long[] steady = new long[3];

  private final boolean[] isSteady = new boolean[3];
  private final long[][] counters = new long[3][];

  private long[] order = {};

  /** The numbers in the run: the first one, as long as they are consecutive. */
  private long firstNumber;

  private boolean isNumbered;
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

  /** Rows that it takes without growing. */
  int room() {
    return order.length - size;
  }

  boolean holds(long number) {
    return number >= first && number < first + size;
  }

  Column field(int index) {
    return fields[index];
  }

  void mark(HeldIds held) {
    for (Column field : fields) {
      held.mark(field);
    }
  }

  /** Rows of a table from {@code from} on. */
  void append(Table table, int from) {
    int n = table.size() - from;
    reserve(size + n);
    for (int f = 0; f < fields.length; f++) {
      Column field = table.field(f);
      if (size == 0) {
        Rows.copy(fields[f], field, from, n);
      } else {
        for (int i = 0; i < n; i++) {
          fields[f].appendFrom(field, from + i);
        }
      }
    }
    for (int c = 0; c < coordinates.length; c++) {
      coordinate(table, from, c, n);
    }
    place(table, from, n);
    size += n;
  }

  private void coordinate(Table table, int from, int which, int n) {
    coordinates[which] = room(coordinates[which]);
    AcceptedElements events = (AcceptedElements) table.elements();
    boolean any = events.coordinate(which, from, coordinates[which], size);
    if (any && !present[which]) {
      Arrays.fill(coordinates[which], 0, size, Coordinates.ABSENT);
      present[which] = true;
    } else if (!any && present[which]) {
      Arrays.fill(coordinates[which], size, size + n, Coordinates.ABSENT);
    }
  }

  private void reserve(int rows) {
    if (order.length < rows) {
      int room = size == 0 ? rows + (rows >> 3) : Math.max(rows, order.length * 2);
      order = Arrays.copyOf(order, room);
    }
  }

  private void place(Table table, int from, int n) {
    At at = table.at();
    Moments moments = at.moments();
    for (int i = 0; i < n; i++) {
      order[size + i] = at.order(from + i);
    }
    number(table, from, n);
    if (size == 0) {
      moments.counters(at.index(from), steady);
      Arrays.fill(isSteady, true);
    }
    for (int c = 0; c < counters.length; c++) {
      counter(moments, at, from, n, c);
    }
  }

  private void counter(Moments moments, At at, int from, int n, int which) {
    if (isSteady[which] && moments.isSteady(which, steady[which])) {
      return;
    }
    counters[which] = room(counters[which]);
    long[] out = counters[which];
    if (isSteady[which]) {
      isSteady[which] = false;
      Arrays.fill(out, 0, size, steady[which]);
    }
    moments.counter(which, at, from, n, out, size);
  }

  /** The rows of one table have consecutive numbers. */
  private void number(Table table, int from, int n) {
    if (size == 0) {
      firstNumber = table.number(from);
      isNumbered = true;
      return;
    }
    if (isNumbered && table.number(from) == firstNumber + size) {
      return;
    }
    if (isNumbered) {
      isNumbered = false;
      rowNumber = room(rowNumber);
      for (int i = 0; i < size; i++) {
        rowNumber[i] = firstNumber + i;
      }
    }
    rowNumber = room(rowNumber);
    for (int i = 0; i < n; i++) {
      rowNumber[size + i] = table.number(from + i);
    }
  }

  private long[] room(long[] words) {
    return words.length < order.length ? Arrays.copyOf(words, order.length) : words;
  }

  /** The position of its last event's instant. */
  long newest(Clock clock) {
    return clock.equals(Clock.TIME) ? coordinates[0][size - 1] : counter(size - 1, clock);
  }

  /** A counter at an event's instant. */
  long counter(int row, Clock clock) {
    return switch (clock.name()) {
      case "block" -> counter(row, 0);
      case "slot" -> counter(row, 1);
      case "epoch" -> counter(row, 2);
      default -> 0;
    };
  }

  private long counter(int row, int which) {
    return isSteady[which] ? steady[which] : counters[which][row];
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
    return isNumbered ? firstNumber + row : rowNumber[row];
  }

  /** The instant, as far as an element that stands in it can be asked. */
  Instant instant(int row, Clocks clocks) {
    Counters then = new Counters(counter(row, 0), counter(row, 1), counter(row, 2));
    long time = coordinates[0][row];
    return new Instant(clocks, order[row], time, -1, then, then, true, true, null);
  }
}
