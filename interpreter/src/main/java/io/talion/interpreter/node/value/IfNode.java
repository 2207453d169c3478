package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Choose;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** One of two columns row by row; both are evaluated, since evaluation never fails. */
public final class IfNode extends ColumnNode {
  private final Type type;
  @Child private ColumnNode condition;
  @Child private ColumnNode then;
  @Child private ColumnNode otherwise;

  public IfNode(ColumnNode condition, ColumnNode then, ColumnNode otherwise, Type type) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    Column choice = condition.execute(frame, scope);
    return choose(scope, choice, then.execute(frame, scope), otherwise.execute(frame, scope), type);
  }

  @TruffleBoundary
  private static Column choose(Scope scope, Column choice, Column a, Column b, Type type) {
    Column out = scope.register(type);
    Choose.ifElse(choice, a, b, scope.size(), out);
    return out;
  }
}
