package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The distance of each number from zero; none where the operand is. */
public final class AbsNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode operand;

  public AbsNode(ColumnNode operand, Type type) {
    this.operand = operand;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return abs(scope, operand.execute(frame, scope), type);
  }

  @TruffleBoundary
  private static Column abs(Scope scope, Column a, Type type) {
    Column out = scope.register(type);
    Arithmetic.abs(a, out, scope.size());
    return out;
  }
}
