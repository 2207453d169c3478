package io.talion.interpreter.element;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;

/**
 * Elements that a variable is bound to, row by row: their fields are read as columns, and no object
 * is made for an element until one is asked for.
 */
public interface Slice {
  int size();

  /** A field as a column of these rows. */
  Column field(int index);

  /** An element as an object. */
  Row row(int i);

  /** Rows {@code sel[0..n)} of these. */
  Slice gather(int[] sel, int n);

  /** The elements as objects. */
  default Column elements() {
    Column out = new Column(Coding.Plain.ANY, size());
    for (int i = 0; i < size(); i++) {
      out.append(row(i));
    }
    return out;
  }
}
