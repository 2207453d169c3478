package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Members;
import io.talion.trace.column.Column;
import java.util.Arrays;

/** The members of a kind at each row's instant, ascending. */
public final class KindRangeNode extends RangeNode {
  private final int kind;
  private final int slot;

  public KindRangeNode(int kind, int slot) {
    this.kind = kind;
    this.slot = slot;
  }

  @Override
  Expansion expand(VirtualFrame frame, Scope scope) {
    return expand(scope, kind, slot);
  }

  @TruffleBoundary
  private static Expansion expand(Scope scope, int kind, int slot) {
    Members members = scope.state().members(kind);
    Column elements = scope.register(members.coding());
    int[] group = new int[Math.max(16, scope.size())];
    for (int i = 0; i < scope.size(); i++) {
      int from = elements.size();
      members.append(scope.at().order(i), elements);
      int to = elements.size();
      if (group.length < to) {
        group = Arrays.copyOf(group, Math.max(to, group.length * 2));
      }
      Arrays.fill(group, from, to, i);
    }
    return Expansion.of(scope, slot, group, elements.size(), elements);
  }
}
