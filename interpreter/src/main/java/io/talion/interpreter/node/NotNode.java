package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Truth;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;

/** Negation of a condition. */
public final class NotNode extends ColumnNode {
  @Child private ColumnNode operand;

  public NotNode(ColumnNode operand) {
    this.operand = operand;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return not(scope, operand.execute(frame, scope));
  }

  @TruffleBoundary
  private static Column not(Scope scope, Column operand) {
    Column out = scope.register(Coding.Plain.TRUTH);
    Truth.not(operand, scope.size(), out);
    return out;
  }
}
