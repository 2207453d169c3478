package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The fields of a {@link Segment}: columns to which rows are added, or their words in few bytes
 * where each row has one.
 */
final class SegmentFields {
  private final Column[] columns;
  private final Strip[] words;

  /** False where rows are values or some are none, and everywhere while rows are added. */
  private final boolean[] isPacked;

  SegmentFields(List<Coding> codings) {
    columns = codings.stream().map(Column::new).toArray(Column[]::new);
    words = new Strip[columns.length];
    Arrays.setAll(words, f -> new Strip());
    isPacked = new boolean[columns.length];
  }

  /** Becomes n rows of these fields, from a row on; what was here before is forgotten. */
  void pack(IntFunction<Column> fields, int from, int n) {
    for (int f = 0; f < columns.length; f++) {
      Column field = fields.apply(f);
      isPacked[f] = isWords(field);
      if (isPacked[f]) {
        columns[f].reset(Column.Form.LONG, field.denominator(), 0);
        words[f].pack(field.lo(), from, n);
      } else {
        Rows.copy(columns[f], field, from, n);
      }
    }
  }

  private static boolean isWords(Column field) {
    return field.form() == Column.Form.LONG && field.none() == null;
  }

  /** Adds the rows of a table from {@code from} on to n rows. */
  void append(Table table, int from, int n) {
    for (int f = 0; f < columns.length; f++) {
      Column field = table.field(f);
      if (n == 0) {
        Rows.copy(columns[f], field, from, table.size() - from);
      } else {
        for (int i = from; i < table.size(); i++) {
          columns[f].appendFrom(field, i);
        }
      }
    }
  }

  void clear() {
    for (Column column : columns) {
      column.clear();
    }
  }

  /** A field while rows are added. */
  Column column(int index) {
    return columns[index];
  }

  /** Whether a field is a word in each row, over one denominator. */
  boolean isPlain(int index) {
    return isWords(columns[index]);
  }

  long denominator(int index) {
    return columns[index].denominator();
  }

  /** A field that is plain. */
  long word(int index, int row) {
    return isPacked[index] ? words[index].get(row) : columns[index].lo()[row];
  }

  /** Appends a field of an event to a column of its coding. */
  void append(int index, int row, Column out) {
    if (isPacked[index]) {
      Column one = new Column(out.coding()).reset(Column.Form.LONG, denominator(index), 1);
      one.lo()[0] = words[index].get(row);
      out.appendFrom(one, 0);
    } else {
      out.appendFrom(columns[index], row);
    }
  }

  /** The ids of n rows are held. */
  void mark(HeldIds held, int n) {
    for (int f = 0; f < columns.length; f++) {
      if (!isPacked[f]) {
        held.mark(columns[f]);
      } else if (columns[f].coding() instanceof Coding.Ids ids) {
        for (int row = 0; row < n; row++) {
          held.mark(ids.dictionary(), (int) words[f].get(row));
        }
      }
    }
  }
}
