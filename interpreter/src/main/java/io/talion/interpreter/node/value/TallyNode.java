package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Tallied;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;

/** The value of a tally for each row's key; the initial value where no step was taken. */
public final class TallyNode extends KeyedNode {
  private final int store;
  @Child private ColumnNode initial;

  public TallyNode(int store, int slots, ColumnNode[] keys, ColumnNode initial) {
    super(slots, keys);
    this.store = store;
    this.initial = initial;
  }

  @Override
  Column read(VirtualFrame frame, Scope scope, Column[] keys, Scope inner) {
    return read(scope, store, keys, initial.execute(frame, inner));
  }

  @TruffleBoundary
  private static Column read(Scope scope, int store, Column[] keys, Column initial) {
    return scope.state().store(store, Tallied.class).read(keys, scope.at(), initial);
  }
}
