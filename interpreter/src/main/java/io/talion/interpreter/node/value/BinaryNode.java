package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.column.Compare;
import io.talion.interpreter.column.Truth;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/**
 * An operator between two columns. Arithmetic is none where an operand is, and where a divisor is
 * zero; {@code none} equals only {@code none}; expressions are total, so {@code and} and {@code or}
 * need no short cut.
 */
public final class BinaryNode extends ColumnNode {
  private final BinaryOperator operator;
  private final Type type;
  @Child private ColumnNode left;
  @Child private ColumnNode right;

  public BinaryNode(
      BinaryOperator operator, ColumnNode left, ColumnNode right, Type type, int start, int end) {
    super(start, end);
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    Column a = left.execute(frame, scope);
    Column b = right.execute(frame, scope);
    Column out = apply(operator, a, b, scope.size(), scope, type);
    give(left, a, scope);
    give(right, b, scope);
    return out;
  }

  @Override
  public boolean isTemporary() {
    return true;
  }

  @TruffleBoundary
  private static Column apply(
      BinaryOperator operator, Column a, Column b, int n, Scope scope, Type type) {
    Column out = scope.register(type);
    switch (operator) {
      case ADD -> Arithmetic.add(a, b, out, n);
      case SUBTRACT -> Arithmetic.subtract(a, b, out, n);
      case MULTIPLY -> Arithmetic.multiply(a, b, out, n);
      case DIVIDE -> Arithmetic.divide(a, b, out, n);
      case AND -> Truth.and(a, b, n, out);
      case OR -> Truth.or(a, b, n, out);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          Compare.truth(operator, a, b, n, out);
    }
    return out;
  }
}
