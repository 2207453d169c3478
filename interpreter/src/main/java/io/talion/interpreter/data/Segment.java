package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Instant;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Consecutive events of a backlog: their fields, their own coordinates, and their instants. They
 * are added to one that is open, or packed from such a one and the columns of their fields.
 */
final class Segment {
  private final SegmentFields fields;
  private final Strip[] coordinates = new Strip[EventBatch.COORDINATES];

  /** Which coordinates any of the events has. */
  private final boolean[] present = new boolean[EventBatch.COORDINATES];

  /** Block, slot, epoch. */
  private final SegmentCounter[] counters = new SegmentCounter[3];

  private final Strip order = new Strip();

  /** Rows that there is room for. */
  private int room;

  /** The numbers in the run: the first one, as long as they are consecutive. */
  private long firstNumber;

  private boolean isNumbered;
  private final Strip rowNumber = new Strip();
  private long first;
  private int size;

  Segment(List<Coding> codings) {
    fields = new SegmentFields(codings);
    Arrays.setAll(coordinates, c -> new Strip());
    Arrays.setAll(counters, SegmentCounter::new);
  }

  /**
   * Becomes what stands in an open one, in fewer bytes, with the fields given, from a row on; what
   * was here before is forgotten.
   */
  void pack(Segment open, IntFunction<Column> columns, int from) {
    first = open.first;
    size = open.size;
    fields.pack(columns, from, size);
    for (int c = 0; c < coordinates.length; c++) {
      present[c] = open.present[c];
      if (present[c]) {
        coordinates[c].pack(open.coordinates[c], size);
      }
    }
    for (int c = 0; c < counters.length; c++) {
      counters[c].pack(open.counters[c], size);
    }
    order.pack(open.order, size);
    firstNumber = open.firstNumber;
    isNumbered = open.isNumbered;
    if (!isNumbered) {
      rowNumber.pack(open.rowNumber, size);
    }
  }

  /** Open and empty; its first event will have this number. */
  void begin(long number) {
    first = number;
    clear();
  }

  void clear() {
    size = 0;
    Arrays.fill(present, false);
    fields.clear();
  }

  long first() {
    return first;
  }

  int size() {
    return size;
  }

  boolean holds(long number) {
    return number >= first && number < first + size;
  }

  SegmentFields fields() {
    return fields;
  }

  void mark(HeldIds held) {
    fields.mark(held, size);
  }

  /** Adds rows of a table from {@code from} on. */
  void append(Table table, int from) {
    fields.append(table, from, size);
    place(table, from);
  }

  /** Adds rows of a table but for their fields. */
  void place(Table table, int from) {
    int n = table.size() - from;
    reserve(size + n);
    for (int c = 0; c < coordinates.length; c++) {
      coordinate(table, from, c, n);
    }
    place(table, from, n);
    size += n;
  }

  private void coordinate(Table table, int from, int which, int n) {
    long[] out = coordinates[which].room(room);
    AcceptedElements events = (AcceptedElements) table.elements();
    boolean any = events.coordinate(which, from, out, size);
    if (any && !present[which]) {
      Arrays.fill(out, 0, size, Coordinates.ABSENT);
      present[which] = true;
    } else if (!any && present[which]) {
      Arrays.fill(out, size, size + n, Coordinates.ABSENT);
    }
  }

  private void reserve(int rows) {
    if (room < rows) {
      room = Math.max(rows, room * 2);
    }
  }

  private void place(Table table, int from, int n) {
    At at = table.at();
    long[] orders = order.room(room);
    for (int i = 0; i < n; i++) {
      orders[size + i] = at.order(from + i);
    }
    number(table, from, n);
    for (int c = 0; c < counters.length; c++) {
      counters[c].add(table, from, coordinates[1 + c], size, room);
    }
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
    long[] numbers = rowNumber.room(room);
    for (int i = 0; isNumbered && i < size; i++) {
      numbers[i] = firstNumber + i;
    }
    isNumbered = false;
    for (int i = 0; i < n; i++) {
      numbers[size + i] = table.number(from + i);
    }
  }

  /** The position of its last event's instant. */
  long newest(Clock clock) {
    return clock.equals(Clock.TIME) ? coordinates[0].get(size - 1) : counter(size - 1, clock);
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
    return counters[which].at(row, coordinates[1 + which]);
  }

  Coordinates coordinates(int row) {
    return new Coordinates(
        coordinates[0].get(row),
        coordinate(1, row),
        coordinate(2, row),
        coordinate(3, row),
        coordinate(4, row),
        coordinate(5, row));
  }

  private long coordinate(int which, int row) {
    return present[which] ? coordinates[which].get(row) : Coordinates.ABSENT;
  }

  long rowNumber(int row) {
    return isNumbered ? firstNumber + row : rowNumber.get(row);
  }

  /** The instant, as far as an element that stands in it can be asked. */
  Instant instant(int row, Clocks clocks) {
    Counters then = new Counters(counter(row, 0), counter(row, 1), counter(row, 2));
    long time = coordinates[0].get(row);
    return new Instant(clocks, order.get(row), time, -1, then, then, true, true, null);
  }
}
