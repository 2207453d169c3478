package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.interpreter.column.Compare;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;

/** One of the six comparisons, row by row; {@code none} equals only {@code none}. */
public final class CompareNode extends ColumnNode {
  private final BinaryOperator operator;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public CompareNode(
      BinaryOperator operator, ColumnNode left, ColumnNode right, int start, int end) {
    super(start, end);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return compare(scope, operator, left.execute(frame, scope), right.execute(frame, scope));
  }

  @TruffleBoundary
  private static Column compare(Scope scope, BinaryOperator operator, Column a, Column b) {
    Column out = scope.register(Coding.Plain.TRUTH);
    Compare.truth(operator, a, b, scope.size(), out);
    return out;
  }
}
