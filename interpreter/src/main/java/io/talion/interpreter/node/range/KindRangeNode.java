package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Members;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;

/** The members of a kind at each row's instant, ascending. */
public final class KindRangeNode extends RangeNode {
  private final int kind;
  private final int slot;

  public KindRangeNode(int kind, int slot) {
    this.kind = kind;
    this.slot = slot;
  }

  @Override
  public Expansion expand(VirtualFrame frame, Scope scope) {
    return expand(scope, kind, slot);
  }

  @TruffleBoundary
  private static Expansion expand(Scope scope, int kind, int slot) {
    Members members = scope.state().members(kind);
    Column elements = scope.register(members.coding());
    return Lists.expand(
        scope, slot, elements, row -> members.append(scope.at().order(row), elements));
  }
}
