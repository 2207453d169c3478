package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.data.Table;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.FeedNode;
import io.talion.interpreter.window.MarkedWindow;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** Marks in a window since when its elements count. */
public final class MarkFeedNode extends FeedNode {
  /** Where the mark stands in its key. */
  public static final int SLOT = 0;

  private final int store;
  @Child private @Nullable ColumnNode key;

  /** {@code key} is that of the mark in slot 0; null where all elements have one. */
  public MarkFeedNode(int store, @Nullable ColumnNode key) {
    this.store = store;
    this.key = key;
  }

  @Override
  public void execute(VirtualFrame frame, RunState state, Table table) {
    Scope scope = over(state, table);
    mark(scope, store, key == null ? new Column[0] : new Column[] {key.execute(frame, scope)});
  }

  @TruffleBoundary
  private static Scope over(RunState state, Table table) {
    return Scope.over(state, table, SLOT, SLOT + 1);
  }

  @TruffleBoundary
  private static void mark(Scope scope, int store, Column[] keys) {
    scope.state().store(store, MarkedWindow.class).mark(keys, scope.at(), scope.size());
  }
}
