package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;

/**
 * A function of values, row by row: for the operations that no kernel does on words. Which function
 * is a constant of the node.
 */
public final class MapNode extends ColumnNode {
  /** A function of the operands of one row. */
  @FunctionalInterface
  public interface Scalar {
    Value apply(Value[] operands, RunState state);
  }

  private final Scalar function;
  private final Type type;
  @Children private final ColumnNode[] operands;

  public MapNode(Scalar function, Type type, ColumnNode... operands) {
    this.function = function;
    this.type = type;
    this.operands = operands;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[operands.length];
    for (int i = 0; i < operands.length; i++) {
      columns[i] = operands[i].execute(frame, scope);
    }
    return map(scope, columns, function, type);
  }

  @TruffleBoundary
  private static Column map(Scope scope, Column[] columns, Scalar function, Type type) {
    Column out = scope.register(type);
    Value[] row = new Value[columns.length];
    for (int i = 0; i < scope.size(); i++) {
      for (int c = 0; c < columns.length; c++) {
        row[c] = columns[c].value(i);
      }
      out.append(function.apply(row, scope.state()));
    }
    return out;
  }
}
