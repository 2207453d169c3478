package io.talion.interpreter.node;

import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.Arrays;
import java.util.List;

/** Expands rows by lists of values. */
final class Lists {
  private Lists() {}

  static Expansion expand(Scope scope, int slot, List<List<Value>> values, Type type) {
    int n = values.stream().mapToInt(List::size).sum();
    Column elements = new Column(scope.state().coding(type), n);
    int[] group = new int[n];
    int from = 0;
    for (int i = 0; i < values.size(); i++) {
      values.get(i).forEach(elements::append);
      Arrays.fill(group, from, from + values.get(i).size(), i);
      from += values.get(i).size();
    }
    return Expansion.of(scope, slot, group, n, elements);
  }
}
