package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Slice;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** A field of a variable: a column of its table where it ranges over one, else row by row. */
public final class LocalFieldNode extends ColumnNode {
  private final int slot;
  private final int field;
  private final Type type;

  public LocalFieldNode(int slot, int field, Type type) {
    this.slot = slot;
    this.field = field;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, slot, field, type);
  }

  @TruffleBoundary
  private static Column read(Scope scope, int slot, int field, Type type) {
    Slice slice = scope.slice(slot);
    return slice != null
        ? slice.field(field)
        : FieldNode.read(scope, scope.column(slot), field, type);
  }
}
