package io.talion.interpreter.node.value;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;

/** Binds a slot while the body is evaluated: an inlined function's argument. */
public final class LetNode extends ColumnNode {
  private final int slot;
  @Child private ColumnNode value;
  @Child private ColumnNode body;

  public LetNode(int slot, ColumnNode value, ColumnNode body) {
    this.slot = slot;
    this.value = value;
    this.body = body;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    scope.bind(slot, value.execute(frame, scope));
    return body.execute(frame, scope);
  }
}
