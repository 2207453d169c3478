package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Arithmetic;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The negative of a number. */
public final class NegateNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode operand;

  public NegateNode(ColumnNode operand, Type type) {
    this.operand = operand;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return negate(scope, operand.execute(frame, scope), type);
  }

  @TruffleBoundary
  private static Column negate(Scope scope, Column operand, Type type) {
    Column out = scope.register(type);
    Arithmetic.negate(operand, out, scope.size());
    return out;
  }
}
