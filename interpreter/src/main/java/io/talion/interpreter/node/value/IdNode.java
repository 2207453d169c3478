package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;

/** Elements as what they are in keys, their ids: equal ones have one (semantics.md 58). */
public final class IdNode extends ColumnNode {
  @Child private ColumnNode element;

  public IdNode(ColumnNode element) {
    this.element = element;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return ids(scope, element.execute(frame, scope));
  }

  @TruffleBoundary
  private static Column ids(Scope scope, Column elements) {
    Column out = scope.register(Coding.Plain.ANY);
    for (int i = 0; i < scope.size(); i++) {
      Value value = elements.value(i);
      out.append(value instanceof Row row ? new Text(row.toString()) : value);
    }
    return out;
  }
}
