package io.talion.interpreter.store;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.HeldIds;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.Arrays;

/**
 * The value at the latest or the first element of each key: the core's {@code latest(k)}. For
 * streams whose elements come in canonical order; one column holds the values of all keys.
 */
public final class Latest {
  private final boolean first;
  private final Column values;
  private boolean[] present = new boolean[16];

  /** The first element's value instead of the latest's, if {@code first}. */
  public Latest(Coding coding, boolean first) {
    this.first = first;
    this.values = new Column(coding);
  }

  /** The values of all keys are held. */
  public void mark(HeldIds held) {
    held.mark(values);
  }

  /** Takes row {@code row} of a column as the key's next element. */
  public void add(int key, Column column, int row) {
    reach(key);
    if (first && present[key]) {
      return;
    }
    present[key] = true;
    boolean[] none = values.none();
    if (none != null && words(column) && !column.isNone(row)) {
      values.lo()[key] = column.lo()[row];
      values.rewritten();
      none[key] = false;
    } else {
      values.set(key, column.value(row));
    }
  }

  private boolean words(Column column) {
    return values.form() == Form.LONG
        && column.form() == Form.LONG
        && values.denominator() == column.denominator();
  }

  private void reach(int key) {
    while (values.size() <= key) {
      values.append(None.NONE);
    }
    if (present.length < values.size()) {
      present = Arrays.copyOf(present, values.size() * 2);
    }
  }

  /** Whether the key has an element. */
  public boolean has(int key) {
    return key < values.size() && present[key];
  }

  /** The value, none if the key has no element. */
  public Value value(int key) {
    return has(key) ? values.value(key) : None.NONE;
  }

  /** Appends the key's value, or none, to a column of the same coding. */
  public void read(int key, Column out) {
    if (key < values.size()) {
      out.appendFrom(values, key);
    } else {
      out.append(None.NONE);
    }
  }

  /** The values by key; rows without an element are none. */
  public Column values() {
    return values;
  }

  /**
   * Absorbs updates and answers queries as of their instants; both ascend by {@code at}, and an
   * update of the query's own instant counts. Answers are none where there is no element.
   */
  public void run(
      long[] updateAt,
      int[] updateKey,
      Column column,
      int updates,
      long[] queryAt,
      int[] queryKey,
      int queries,
      Column out) {
    out.clear();
    int u = 0;
    for (int q = 0; q < queries; q++) {
      for (; u < updates && updateAt[u] <= queryAt[q]; u++) {
        add(updateKey[u], column, u);
      }
      read(queryKey[q], out);
    }
    for (; u < updates; u++) {
      add(updateKey[u], column, u);
    }
  }
}
