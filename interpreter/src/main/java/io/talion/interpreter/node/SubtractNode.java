package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** Difference of two columns; none where an operand is none. */
public final class SubtractNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public SubtractNode(ColumnNode left, ColumnNode right, Type type, int start, int end) {
    super(start, end);
    this.left = left;
    this.right = right;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return apply(scope, left.execute(frame, scope), right.execute(frame, scope), type);
  }

  @TruffleBoundary
  private static Column apply(Scope scope, Column a, Column b, Type type) {
    Column out = scope.register(type);
    Arithmetic.subtract(a, b, out, scope.size());
    return out;
  }
}
