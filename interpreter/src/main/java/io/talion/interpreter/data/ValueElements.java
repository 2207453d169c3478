package io.talion.interpreter.data;

import io.talion.interpreter.element.Origin;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.function.IntFunction;

/** Elements that were computed one by one. */
record ValueElements(List<List<Value>> rows, IntFunction<Origin> origins) implements Elements {
  @Override
  public Column field(int index, RunState state, Coding coding) {
    Column column = new Column(coding, rows.size());
    for (List<Value> row : rows) {
      column.append(row.get(index));
    }
    return column;
  }

  @Override
  public List<Value> values(int row) {
    return rows.get(row);
  }

  @Override
  public Origin origin(int row) {
    return origins.apply(row);
  }
}
