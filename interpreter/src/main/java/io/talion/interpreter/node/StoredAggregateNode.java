package io.talion.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.AggregateStore;
import io.talion.interpreter.data.Scope;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import org.jspecify.annotations.Nullable;

/** An aggregate that a store keeps up to date: one look a row. */
public final class StoredAggregateNode extends ColumnNode {
  private final int store;
  private final Type type;
  @Child private @Nullable ColumnNode key;

  public StoredAggregateNode(int store, Type type, @Nullable ColumnNode key) {
    this.store = store;
    this.type = type;
    this.key = key;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, key == null ? null : key.execute(frame, scope), store, type);
  }

  @TruffleBoundary
  private static Column read(Scope scope, @Nullable Column keys, int store, Type type) {
    Column out = scope.register(type);
    AggregateStore aggregate = scope.state().store(store, AggregateStore.class);
    return aggregate.read(keys, scope.at(), scope.size(), out);
  }
}
