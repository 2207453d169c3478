package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.Slice;
import io.talion.trace.column.Column;
import io.talion.trace.column.Gather;
import io.talion.trace.column.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A variable bound to rows of a table: its fields are read as columns, and no object is made for an
 * element until one is asked for.
 */
public final class TableSlice implements Slice {
  private final Table table;
  private final int @Nullable [] rows;
  private final int size;

  private TableSlice(Table table, int @Nullable [] rows, int size) {
    this.table = table;
    this.rows = rows;
    this.size = size;
  }

  /** All rows. */
  public static TableSlice all(Table table) {
    return new TableSlice(table, null, table.size());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public TableSlice gather(int[] sel, int n) {
    int[] out = table.state().selection(n);
    if (rows == null) {
      System.arraycopy(sel, 0, out, 0, n);
    } else {
      Gather.ints(rows, sel, n, out);
    }
    return new TableSlice(table, out, n);
  }

  /** The row of the table behind row {@code i}. */
  public int place(int i) {
    return rows == null ? i : rows[i];
  }

  /** The rows of the table behind all rows, counted from {@code first}. */
  void places(long first, long[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = first + place(i);
    }
  }

  /** By row of the slice the row of the table; null where they are the same. Only read. */
  public int @Nullable [] places() {
    return rows;
  }

  @Override
  public Row row(int i) {
    return table.row(place(i));
  }

  public Table table() {
    return table;
  }

  @Override
  public Column field(int index) {
    Column all = table.field(index);
    return rows == null
        ? all
        : Rows.gather(table.state().column(all.coding(), size), all, rows, size);
  }
}
