package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Choose;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The fallback where the value is none. */
public final class OrElseNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public OrElseNode(ColumnNode left, ColumnNode right, Type type, int start, int end) {
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
    Choose.orElse(a, b, scope.size(), out);
    return out;
  }
}
