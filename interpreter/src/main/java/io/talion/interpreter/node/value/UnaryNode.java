package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.column.Truth;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** An operation on one column; a number is none where the operand is. */
public final class UnaryNode extends ColumnNode {
  /** What is done with each row. */
  public enum Operation {
    NOT,
    NEGATE,
    ABS
  }

  private final Operation operation;
  private final Type type;
  @Child private ColumnNode operand;

  public UnaryNode(Operation operation, ColumnNode operand, Type type) {
    this.operation = operation;
    this.operand = operand;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    Column a = operand.execute(frame, scope);
    Column out = apply(operation, a, scope, type);
    give(operand, a, scope);
    return out;
  }

  @Override
  public boolean isTemporary() {
    return true;
  }

  @TruffleBoundary
  private static Column apply(Operation operation, Column a, Scope scope, Type type) {
    Column out = scope.register(type);
    switch (operation) {
      case NOT -> Truth.not(a, scope.size(), out);
      case NEGATE -> Arithmetic.negate(a, out, scope.size());
      case ABS -> Arithmetic.abs(a, out, scope.size());
    }
    return out;
  }
}
