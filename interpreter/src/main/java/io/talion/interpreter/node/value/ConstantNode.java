package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;

/** The same value in every row. */
public final class ConstantNode extends ColumnNode {
  private final Value value;
  private final Type type;

  public ConstantNode(Value value, Type type) {
    this.value = value;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return fill(scope, value, type);
  }

  @TruffleBoundary
  private static Column fill(Scope scope, Value value, Type type) {
    return Rows.repeat(scope.register(type), value, scope.size());
  }
}
