package io.talion.trace.batch;

import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.Gather;
import io.talion.trace.column.HeldIds;
import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.event.EventKind;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Events in the order of arrival as columns: the coordinates of all rows, and the fields kind by
 * kind. Byte strings are ids of the run's dictionaries. Filled by whoever reads, used again for the
 * next batch; one thread at a time.
 */
public final class EventBatch {
  /** How many coordinates a row has: time, block, slot, epoch, tx, log. */
  public static final int COORDINATES = 6;

  private final KindColumns[] kinds;
  private final Dictionaries dictionaries;
  private final long[][] coordinates = new long[COORDINATES][16];

  /** Which coordinates any row has. */
  private final boolean[] present = new boolean[COORDINATES];

  private final Course course = new Course();

  private int[] kind = new int[16];
  private int[] rowOfKind = new int[16];
  private long[] line = new long[16];
  private int size;

  /** An empty batch for the kinds of a policy; {@code kinds} by ordinal. */
  public EventBatch(List<EventKind> kinds, Dictionaries dictionaries) {
    this.kinds =
        kinds.stream().map(k -> new KindColumns(k, dictionaries)).toArray(KindColumns[]::new);
    this.dictionaries = dictionaries;
    present[0] = true;
    for (int c = 1; c < COORDINATES; c++) {
      Arrays.fill(coordinates[c], Coordinates.ABSENT);
    }
  }

  public int size() {
    return size;
  }

  /** What gives byte strings their ids. */
  public Dictionaries dictionaries() {
    return dictionaries;
  }

  /** The ordinals of the rows' kinds. */
  public int[] kinds() {
    return kind;
  }

  /** Where each row's fields stand in the columns of its kind. */
  public int[] rowsOfKind() {
    return rowOfKind;
  }

  /**
   * A coordinate of all rows, in the order of {@link Coordinates}; {@link Coordinates#ABSENT} where
   * the trace did not say. Only read.
   */
  public long[] coordinate(int which) {
    return coordinates[which];
  }

  /** Whether any row has a coordinate. */
  public boolean isPresent(int which) {
    return present[which];
  }

  /** Whether no row is of a time before that of the row before it. */
  public boolean isAscending() {
    return course.isAscending();
  }

  /** Whether rows of one time that stand next to each other say the same block, or none. */
  public boolean isEven() {
    return course.isEven(coordinates, size);
  }

  /** Whether no two rows next to each other are of one time; it may say no where it is so. */
  public boolean isDistinct() {
    return !course.hasTies();
  }

  /** Whether all rows have a coordinate and none is less than that of the row before it. */
  public boolean isRising(int which) {
    return course.isRising(which, size);
  }

  /** Gives the row added last a coordinate. */
  public void set(int which, long value) {
    if (value != Coordinates.ABSENT) {
      put(which, size - 1, value);
    }
  }

  /** Gives a row a coordinate. */
  void put(int which, int row, long value) {
    course.set(which, coordinates[which], row, value);
    coordinates[which][row] = value;
    present[which] = true;
  }

  /** The lines that the rows stood on; 0 where that is not known. */
  public long[] lines() {
    return line;
  }

  /** Each row stood so many lines further on. */
  public void moveLines(long by) {
    for (int row = 0; by > 0 && row < size; row++) {
      line[row] += by;
    }
  }

  /** The fields of a kind. */
  public KindColumns of(int kindOrdinal) {
    return kinds[kindOrdinal];
  }

  /** Keeps the ids of its rows. */
  public void mark(HeldIds held) {
    for (KindColumns columns : kinds) {
      for (int f = 0; f < columns.fields(); f++) {
        held.mark(columns.field(f));
      }
    }
  }

  /** Empty again; keeps its arrays. */
  public void clear() {
    forgetCoordinates();
    course.clear();
    size = 0;
    for (KindColumns columns : kinds) {
      columns.clear();
    }
  }

  private void forgetCoordinates() {
    for (int c = 1; c < COORDINATES; c++) {
      if (present[c]) {
        Arrays.fill(coordinates[c], 0, size, Coordinates.ABSENT);
        present[c] = false;
      }
    }
  }

  /**
   * Adds a row with no coordinate but its time. The caller appends one value to each field of the
   * kind, and {@link #set sets} what other coordinates there are.
   */
  public KindColumns begin(int kindOrdinal, long time, long atLine) {
    if (size == kind.length) {
      grow();
    }
    KindColumns columns = kinds[kindOrdinal];
    course.next(coordinates, size, time);
    kind[size] = kindOrdinal;
    rowOfKind[size] = columns.next(size);
    line[size] = atLine;
    coordinates[0][size++] = time;
    return columns;
  }

  private void grow() {
    reserve(kind.length * 2);
  }

  private void reserve(int room) {
    kind = Arrays.copyOf(kind, room);
    rowOfKind = Arrays.copyOf(rowOfKind, room);
    line = Arrays.copyOf(line, room);
    for (int i = 0; i < COORDINATES; i++) {
      coordinates[i] = Arrays.copyOf(coordinates[i], room);
      if (i > 0) {
        Arrays.fill(coordinates[i], size, room, Coordinates.ABSENT);
      }
    }
  }

  /** Adds an event. */
  public void add(Event event) {
    Coordinates at = event.at();
    KindColumns columns = begin(event.kind().ordinal(), at.time(), 0);
    set(1, at.block());
    set(2, at.slot());
    set(3, at.epoch());
    set(4, at.tx());
    set(5, at.log());
    for (int i = 0; i < event.fields().size(); i++) {
      columns.field(i).append(event.fields().get(i));
    }
  }

  /** Adds a row of another batch of the same run. */
  public void add(EventBatch from, int row) {
    KindColumns source = from.kinds[from.kind[row]];
    KindColumns columns = begin(from.kind[row], from.coordinates[0][row], from.line[row]);
    for (int i = 1; i < COORDINATES; i++) {
      set(i, from.coordinates[i][row]);
    }
    for (int i = 0; i < columns.fields(); i++) {
      columns.field(i).appendFrom(source.field(i), from.rowOfKind[row]);
    }
  }

  /**
   * Becomes n rows of another batch, of kinds here, but for their fields: the caller does those.
   */
  void take(EventBatch from, int[] rows, int n, int[] ordinals) {
    forgetCoordinates();
    if (n > kind.length) {
      size = 0;
      reserve(Math.max(n, 2 * kind.length));
    }
    size = n;
    for (KindColumns columns : kinds) {
      columns.size(0);
    }
    for (int i = 0; i < n; i++) {
      kind[i] = ordinals[i];
      rowOfKind[i] = kinds[ordinals[i]].next(i);
    }
    Gather.longs(from.line, rows, n, line);
    for (int c = 0; c < COORDINATES; c++) {
      if (from.present[c]) {
        Gather.longs(from.coordinates[c], rows, n, coordinates[c]);
        present[c] = true;
      }
    }
    course.take(from.course, from, coordinates, n);
  }

  /** A row as an event. */
  public Event event(int row) {
    KindColumns columns = kinds[kind[row]];
    List<Value> fields = new ArrayList<>();
    for (int i = 0; i < columns.kind().fields().size(); i++) {
      fields.add(columns.field(i).value(rowOfKind[row]));
    }
    return new Event(columns.kind(), at(row), fields);
  }

  /** All coordinates of a row. */
  public Coordinates at(int row) {
    return new Coordinates(
        coordinates[0][row],
        coordinates[1][row],
        coordinates[2][row],
        coordinates[3][row],
        coordinates[4][row],
        coordinates[5][row]);
  }
}
