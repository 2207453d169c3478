package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Members;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Expansion;
import io.talion.interpreter.window.ActiveWindow;
import io.talion.trace.column.Column;

/**
 * The members of a kind that may have elements in a window, in no particular order: what is left to
 * look at where a condition says that they must have some (language.md section 11).
 */
public final class ActiveRangeNode extends RangeNode {
  private final int kind;
  private final int slot;
  private final int store;

  public ActiveRangeNode(int kind, int slot, int store) {
    this.kind = kind;
    this.slot = slot;
    this.store = store;
  }

  @Override
  public Expansion expand(VirtualFrame frame, Scope scope) {
    return expand(scope, kind, slot, store);
  }

  @TruffleBoundary
  private static Expansion expand(Scope scope, int kind, int slot, int store) {
    Members members = scope.state().members(kind);
    ActiveWindow window = scope.state().store(store, ActiveWindow.class);
    Column elements = scope.register(members.coding());
    return Lists.expand(
        scope,
        slot,
        elements,
        row -> {
          long order = scope.at().order(row);
          window.active(
              scope.at().moments(),
              id -> {
                if (members.has(id, order)) {
                  elements.appendWord(id);
                }
              });
        });
  }
}
