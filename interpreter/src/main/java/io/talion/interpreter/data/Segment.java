package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Counters;
import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Moments;
import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.Rows;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive events of a backlog: their fields, their own coordinates, and their instants. One to
 * which nothing is added any more may be packed.
 */
final class Segment {
  private final Column[] fields;

  /** The words of fields that are packed; null where rows are values or some are none. */
  private final @Nullable Strip[] packed;

  private final Strip[] coordinates = new Strip[EventBatch.COORDINATES];

  /** Which coordinates any of the events has. */
  private final boolean[] present = new boolean[EventBatch.COORDINATES];

  /** The counters of the instants, block, slot, epoch: one of each as long as it stands still. */
  private final long[] steady = new long[3];

  private final boolean[] isSteady = new boolean[3];
  private final Strip[] counters = new Strip[3];
  private Strip order = new Strip();

  /** Rows that there is room for. */
  private int room;

  /** The numbers in the run: the first one, as long as they are consecutive. */
  private long firstNumber;

  private boolean isNumbered;
  private Strip rowNumber = new Strip();
  private long first;
  private int size;

  Segment(List<Coding> codings) {
    fields = codings.stream().map(Column::new).toArray(Column[]::new);
    packed = new Strip[fields.length];
    Arrays.setAll(coordinates, c -> new Strip());
    Arrays.setAll(counters, c -> new Strip());
  }

  /** The same in fewer bytes; nothing is added to it. */
  Segment packed() {
    Segment same = new Segment(Stream.of(fields).map(Column::coding).toList());
    for (int f = 0; f < fields.length; f++) {
      Column from = fields[f];
      if (from.form() == Column.Form.LONG && from.none() == null) {
        same.fields[f].reset(Column.Form.LONG, from.denominator(), 0);
        same.packed[f] = Strip.packed(from.lo(), size);
      } else {
        Rows.copy(same.fields[f], from, 0, size);
      }
    }
    for (int c = 0; c < coordinates.length; c++) {
      same.present[c] = present[c];
      same.coordinates[c] = present[c] ? coordinates[c].packed(size) : same.coordinates[c];
    }
    for (int c = 0; c < counters.length; c++) {
      same.steady[c] = steady[c];
      same.isSteady[c] = isSteady[c];
      same.counters[c] = isSteady[c] ? same.counters[c] : counters[c].packed(size);
    }
    same.order = order.packed(size);
    same.firstNumber = firstNumber;
    same.isNumbered = isNumbered;
    same.rowNumber = isNumbered ? same.rowNumber : rowNumber.packed(size);
    same.first = first;
    same.size = size;
    same.room = size;
    return same;
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
    return room - size;
  }

  boolean holds(long number) {
    return number >= first && number < first + size;
  }

  /** Whether a field is a word in each row, over one denominator. */
  boolean isPlain(int index) {
    return fields[index].form() == Column.Form.LONG && fields[index].none() == null;
  }

  long denominator(int index) {
    return fields[index].denominator();
  }

  /** A field that is plain. */
  long word(int index, int row) {
    Strip words = packed[index];
    return words == null ? fields[index].lo()[row] : words.get(row);
  }

  /** Appends a field of an event to a column of its coding. */
  void append(int index, int row, Column out) {
    Strip words = packed[index];
    if (words == null) {
      out.appendFrom(fields[index], row);
    } else {
      Column one = new Column(out.coding()).reset(Column.Form.LONG, denominator(index), 1);
      one.lo()[0] = words.get(row);
      out.appendFrom(one, 0);
    }
  }

  void mark(HeldIds held) {
    for (int f = 0; f < fields.length; f++) {
      Strip words = packed[f];
      if (words == null) {
        held.mark(fields[f]);
      } else if (fields[f].coding() instanceof Coding.Ids ids) {
        for (int row = 0; row < size; row++) {
          held.mark(ids.dictionary(), (int) words.get(row));
        }
      }
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
      room = size == 0 ? rows + (rows >> 3) : Math.max(rows, room * 2);
    }
  }

  private void place(Table table, int from, int n) {
    At at = table.at();
    Moments moments = at.moments();
    long[] orders = order.room(room);
    for (int i = 0; i < n; i++) {
      orders[size + i] = at.order(from + i);
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
    long[] out = counters[which].room(room);
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
    return isSteady[which] ? steady[which] : counters[which].get(row);
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
