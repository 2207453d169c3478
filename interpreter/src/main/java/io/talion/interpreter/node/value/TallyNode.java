package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Tallied;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;

/** The value of a tally for each row's key; the initial value where no step was taken. */
public final class TallyNode extends ColumnNode {
  private final int store;
  private final int slots;
  @Children private final ColumnNode[] keys;
  @Child private ColumnNode initial;

  public TallyNode(int store, int slots, ColumnNode[] keys, ColumnNode initial) {
    this.store = store;
    this.slots = slots;
    this.keys = keys;
    this.initial = initial;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Scope inner = enter(scope, slots);
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
      bind(inner, i, columns[i]);
    }
    return read(scope, store, columns, initial.execute(frame, inner));
  }

  @TruffleBoundary
  private static Scope enter(Scope scope, int slots) {
    return Scope.of(scope.state(), scope.at(), slots);
  }

  @TruffleBoundary
  private static void bind(Scope scope, int slot, Column column) {
    scope.bind(slot, column);
  }

  @TruffleBoundary
  private static Column read(Scope scope, int store, Column[] keys, Column initial) {
    return scope.state().store(store, Tallied.class).read(keys, scope.at(), initial);
  }
}
