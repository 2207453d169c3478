package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** Exact quotient of two columns; none where the divisor is zero. */
public final class DivideNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public DivideNode(ColumnNode left, ColumnNode right, Type type, int start, int end) {
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
    Arithmetic.divide(a, b, out, scope.size());
    return out;
  }
}
