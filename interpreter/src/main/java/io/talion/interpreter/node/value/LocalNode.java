package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;

/** What a slot of the frame is bound to. */
public final class LocalNode extends ColumnNode {
  private final int slot;

  public LocalNode(int slot) {
    this.slot = slot;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return column(scope, slot);
  }

  @TruffleBoundary
  private static Column column(Scope scope, int slot) {
    return scope.column(slot);
  }
}
