package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.TallyTotal;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The sum of a tally over all members of a kind: kept up to date, one look a row. */
public final class TallyTotalNode extends ColumnNode {
  private final int store;
  private final Type type;

  public TallyTotalNode(int store, Type type) {
    this.store = store;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, store, type);
  }

  @TruffleBoundary
  private static Column read(Scope scope, int store, Type type) {
    Column out = scope.register(type);
    return scope.state().store(store, TallyTotal.class).read(scope.at(), out);
  }
}
