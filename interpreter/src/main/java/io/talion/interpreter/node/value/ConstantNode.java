package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;

/** The same value in every row, in a column that the run keeps. */
public final class ConstantNode extends ColumnNode {
  /** The number of a constant that is made anew each time. */
  public static final int UNKEPT = -1;

  private final int number;
  private final Value value;
  private final Type type;

  /** {@code number} is the layout's, or {@link #UNKEPT}. */
  public ConstantNode(int number, Value value, Type type) {
    this.number = number;
    this.value = value;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return rows(scope);
  }

  @TruffleBoundary
  private Column rows(Scope scope) {
    return number == UNKEPT
        ? Rows.repeat(scope.register(type), value, scope.size())
        : scope.state().constant(number, type, value, scope.size());
  }
}
