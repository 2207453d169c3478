package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The lesser or the greater of two numbers, row by row; none where an operand is. */
public final class ExtremeNode extends ColumnNode {
  private final boolean greater;
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public ExtremeNode(boolean greater, ColumnNode left, ColumnNode right, Type type) {
    this.greater = greater;
    this.left = left;
    this.right = right;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    Column a = left.execute(frame, scope);
    Column b = right.execute(frame, scope);
    Column out = apply(scope, a, b);
    give(left, a, scope);
    give(right, b, scope);
    return out;
  }

  @Override
  public boolean isTemporary() {
    return true;
  }

  @TruffleBoundary
  private Column apply(Scope scope, Column a, Column b) {
    Column out = scope.register(type);
    if (greater) {
      Arithmetic.max(a, b, out, scope.size());
    } else {
      Arithmetic.min(a, b, out, scope.size());
    }
    return out;
  }
}
