package io.talion.interpreter.node.rule;

import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.instant.At;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots of a rule's frame that a firing keeps the values of: what its trigger bound and its
 * lets. A later evaluation finds them where the rule had them (semantics.md 26).
 *
 * @param slots of the bound elements, the {@code each} elements and the lets, in that order
 * @param types their types
 * @param width slots of the frame
 */
public record Kept(List<Integer> slots, List<Type> types, int width) {

  /** A row for each firing, at these instants. */
  Scope scope(RunState state, At at, List<Firing> firings) {
    Scope scope = Scope.of(state, at, width);
    for (int s = 0; s < slots.size(); s++) {
      Column column = new Column(state.coding(types.get(s)), firings.size());
      for (Firing f : firings) {
        column.append(values(f).get(s));
      }
      scope.bind(slots.get(s), column);
    }
    return scope;
  }

  private static List<Value> values(Firing f) {
    List<Value> values = new ArrayList<>(f.bound());
    values.addAll(f.each());
    values.addAll(f.lets());
    return values;
  }
}
