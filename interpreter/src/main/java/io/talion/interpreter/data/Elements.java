package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.List;

/** Where a table gets its elements from: as columns, and as objects when somebody keeps one. */
public interface Elements {
  /** A field of all rows, as a new column of a coding. */
  Column field(int index, RunState state, Coding coding);

  /** The fields of one row. */
  List<Value> values(int row);

  Origin origin(int row);
}
