package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.AggregatePlan;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.WindowState;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import org.jspecify.annotations.Nullable;

/** An aggregate that a store keeps up to date: one look a row. */
public final class StoredAggregateNode extends ColumnNode {
  private final int store;
  private final AggregatePlan plan;
  private final Type type;
  @Child private @Nullable ColumnNode key;

  public StoredAggregateNode(int store, AggregatePlan plan, Type type, @Nullable ColumnNode key) {
    this.store = store;
    this.plan = plan;
    this.type = type;
    this.key = key;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, key == null ? null : key.execute(frame, scope));
  }

  @TruffleBoundary
  private Column read(Scope scope, @Nullable Column keys) {
    Column out = scope.register(type);
    WindowState window = scope.state().store(store, WindowState.class);
    return window.read(plan, keys, scope.at(), scope.size(), out);
  }
}
