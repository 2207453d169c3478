package io.talion.interpreter.node;

import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a trigger leaves what it binds.
 *
 * @param bound slots of the elements, in the order of their names
 * @param each slots of the {@code each} elements, outer first
 * @param eachTypes their types
 */
public record Bindings(List<Integer> bound, List<Integer> each, List<Type> eachTypes) {
  /** The elements that a row binds. */
  public List<Row> elements(Scope scope, int row) {
    List<Row> rows = new ArrayList<>(bound.size());
    for (int slot : bound) {
      rows.add(scope.element(slot, row));
    }
    return rows;
  }

  /** The {@code each} elements of a row, outer first. */
  public List<Value> each(Scope scope, int row) {
    List<Value> values = new ArrayList<>(each.size());
    for (int slot : each) {
      values.add(scope.column(slot).value(row));
    }
    return values;
  }

  /** The key of {@code fires every time}: the bound elements and the {@code each} elements. */
  public List<String> key(Scope scope, int row) {
    List<String> key = new ArrayList<>();
    elements(scope, row).forEach(e -> key.add(e.toString()));
    for (int i = 0; i < each.size(); i++) {
      Value value = scope.column(each.get(i)).value(row);
      key.add(ValueText.json(value, eachTypes.get(i)));
    }
    return key;
  }
}
