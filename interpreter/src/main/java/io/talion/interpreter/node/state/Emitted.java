package io.talion.interpreter.node.state;

import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Bindings;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What an emission gives in a chunk: fields as columns over the bindings that passed. */
record Emitted(Scope scope, Column[] fields, Bindings bindings) {
  /** Whether there is such a row, of the instant of an index. */
  boolean isAt(int row, int instant) {
    return row < scope.size() && scope.at().index(row) == instant;
  }

  List<Value> values(int row) {
    List<Value> values = new ArrayList<>(fields.length);
    for (Column field : fields) {
      values.add(field.value(row));
    }
    return values;
  }

  List<Row> bound(int row) {
    return bindings.elements(scope, row);
  }
}
