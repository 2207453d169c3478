package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** Product of two columns, exact in any mix of integers and ratios. */
public final class MultiplyNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public MultiplyNode(ColumnNode left, ColumnNode right, Type type, int start, int end) {
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
    Arithmetic.multiply(a, b, out, scope.size());
    return out;
  }
}
