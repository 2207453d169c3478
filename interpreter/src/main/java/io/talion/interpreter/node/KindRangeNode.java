package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

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
    List<List<Value>> members = new ArrayList<>();
    for (int i = 0; i < scope.size(); i++) {
      members.add(scope.state().members(kind).at(scope.at().instant(i)));
    }
    return Lists.expand(scope, slot, members, scope.state().core().kinds().get(kind).type());
  }
}
