package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TestNode;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** {@code let x = e} of a rule. */
public final class BindNode extends TestNode {
  private final int slot;
  @Child private ColumnNode value;

  public BindNode(int slot, ColumnNode value, int start, int end) {
    super(start, end);
    this.slot = slot;
    this.value = value;
  }

  @Override
  public @Nullable Column execute(VirtualFrame frame, Scope scope) {
    bind(scope, slot, value.execute(frame, scope));
    return null;
  }

  @TruffleBoundary
  private static void bind(Scope scope, int slot, Column column) {
    scope.bind(slot, column);
  }
}
