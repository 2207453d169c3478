package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Elements whose fields were computed as columns. */
record ColumnElements(List<Column> columns, IntFunction<Origin> origins) implements Elements {
  @Override
  public Column field(int index, RunState state, Coding coding) {
    return columns.get(index);
  }

  @Override
  public List<Value> values(int row) {
    List<Value> values = new ArrayList<>(columns.size());
    for (Column column : columns) {
      values.add(column.value(row));
    }
    return values;
  }

  @Override
  public Origin origin(int row) {
    return origins.apply(row);
  }
}
