package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.window.AggregatePlan;
import io.talion.interpreter.window.WindowState;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;

/** An aggregate that a store keeps up to date: one look a row. */
public final class StoredAggregateNode extends ColumnNode {
  private final int store;
  private final AggregatePlan plan;
  private final Type type;
  @Children private final ColumnNode[] keys;

  public StoredAggregateNode(int store, AggregatePlan plan, Type type, ColumnNode[] keys) {
    this.store = store;
    this.plan = plan;
    this.type = type;
    this.keys = keys;
  }

  @Override
  @ExplodeLoop
  public Column execute(VirtualFrame frame, Scope scope) {
    Column[] asked = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      asked[i] = keys[i].execute(frame, scope);
    }
    return read(scope, asked);
  }

  @TruffleBoundary
  private Column read(Scope scope, Column[] asked) {
    Column out = scope.register(type);
    WindowState window = scope.state().store(store, WindowState.class);
    return window.read(plan, asked, scope.at(), scope.size(), out);
  }
}
