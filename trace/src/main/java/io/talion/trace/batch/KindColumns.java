package io.talion.trace.batch;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.event.EventKind;
import java.util.Arrays;

/** The declared fields of the events of one kind in a batch, row by row of that kind. */
public final class KindColumns {
  private final EventKind kind;
  private final Column[] fields;
  private int[] source = new int[16];
  private int size;

  KindColumns(EventKind kind, Dictionaries dictionaries) {
    this.kind = kind;
    this.fields =
        kind.fields().stream()
            .map(f -> new Column(Coding.of(f.type(), dictionaries)))
            .toArray(Column[]::new);
  }

  public EventKind kind() {
    return kind;
  }

  /** Events of this kind in the batch. */
  public int size() {
    return size;
  }

  /** How many fields a row has. */
  public int fields() {
    return fields.length;
  }

  /** A field, in the order of declaration. */
  public Column field(int index) {
    return fields[index];
  }

  /** The rows of the batch that these are, ascending. */
  public int[] sources() {
    return source;
  }

  /** Where the fields of a row of the batch will stand. */
  int next(int rowOfBatch) {
    if (size == source.length) {
      source = Arrays.copyOf(source, size * 2);
    }
    source[size] = rowOfBatch;
    return size++;
  }

  /** Another column in place of a field's. */
  void show(int index, Column column) {
    fields[index] = column;
  }

  void size(int rows) {
    size = rows;
  }

  void clear() {
    size = 0;
    for (Column field : fields) {
      field.clear();
    }
  }
}
