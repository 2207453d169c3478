package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.interpreter.element.Row;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.value.Value;
import java.util.List;

/** Rows {@code from} to {@code from + size - 1} of a table, which are of one instant. */
record PartElements(Table whole, int from, int size) implements Elements {
  @Override
  public Column field(int index, RunState state, Coding coding) {
    return Rows.copy(state.column(coding, size), whole.field(index), from, size);
  }

  @Override
  public List<Value> values(int row) {
    return whole.elements().values(from + row);
  }

  @Override
  public Origin origin(int row) {
    return whole.elements().origin(from + row);
  }

  /** An element, the same object in the whole and in the part. */
  Row row(int i) {
    return whole.row(from + i);
  }
}
