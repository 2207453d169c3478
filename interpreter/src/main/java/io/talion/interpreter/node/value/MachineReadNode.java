package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.MachineStore;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** The state of a machine for each row's key, or when that state was entered. */
public final class MachineReadNode extends ColumnNode {
  private final int store;
  private final boolean entered;
  private final Type type;
  @Children private final ColumnNode[] keys;

  public MachineReadNode(int store, boolean entered, Type type, ColumnNode[] keys) {
    this.store = store;
    this.entered = entered;
    this.type = type;
    this.keys = keys;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
    }
    return read(scope, columns);
  }

  @TruffleBoundary
  private Column read(Scope scope, Column[] columns) {
    MachineStore machine = scope.state().store(store, MachineStore.class);
    Column out = new Column(scope.state().coding(type), scope.size());
    return entered
        ? machine.entered(columns, scope.at(), out)
        : machine.states(columns, scope.at(), out);
  }
}
