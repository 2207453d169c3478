package io.talion.interpreter.node.rule;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TestNode;
import io.talion.trace.column.Column;

/** {@code when p}. */
public final class WhenNode extends TestNode {
  @Child private ColumnNode condition;

  public WhenNode(ColumnNode condition, int start, int end) {
    super(start, end);
    this.condition = condition;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return condition.execute(frame, scope);
  }
}
