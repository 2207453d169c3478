package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.None;
import io.talion.trace.value.RecordValue;
import io.talion.trace.value.Value;

/** A field of a record or of an element; none where the target is none. */
public final class FieldNode extends ColumnNode {
  private final int field;
  private final Type type;
  @Child private ColumnNode target;

  public FieldNode(ColumnNode target, int field, Type type) {
    this.target = target;
    this.field = field;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, target.execute(frame, scope), field, type);
  }

  @TruffleBoundary
  static Column read(Scope scope, Column target, int field, Type type) {
    Column out = scope.register(type);
    for (int i = 0; i < scope.size(); i++) {
      out.append(field(target.value(i), field));
    }
    return out;
  }

  private static Value field(Value target, int field) {
    return switch (target) {
      case None none -> none;
      case Row row -> row.field(field);
      case RecordValue r -> r.fields().get(field);
      default -> throw new IllegalStateException("no fields: " + target);
    };
  }
}
