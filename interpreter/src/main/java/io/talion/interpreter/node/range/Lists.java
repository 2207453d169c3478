package io.talion.interpreter.node.range;

import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Expands rows by lists of values. */
final class Lists {
  private Lists() {}

  /** {@code appends} is told of each row in turn to append what it is expanded by. */
  static Expansion expand(Scope scope, int slot, Column elements, IntConsumer appends) {
    int[] group = new int[Math.max(16, scope.size())];
    for (int i = 0; i < scope.size(); i++) {
      int from = elements.size();
      appends.accept(i);
      int to = elements.size();
      if (group.length < to) {
        group = Arrays.copyOf(group, Math.max(to, group.length * 2));
      }
      Arrays.fill(group, from, to, i);
    }
    return Expansion.of(scope, slot, group, elements.size(), elements);
  }
}
