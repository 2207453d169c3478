package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;

/**
 * What is read for each row's key: an expression of its declaration is evaluated in a scope of its
 * own, in which the parameters are bound to the keys.
 */
abstract class KeyedNode extends ColumnNode {
  private final int slots;
  @Children private final ColumnNode[] keys;

  KeyedNode(int slots, ColumnNode[] keys) {
    this.slots = slots;
    this.keys = keys;
  }

  @Override
  @ExplodeLoop
  public final Column execute(VirtualFrame frame, Scope scope) {
    Scope inner = enter(scope, slots);
    Column[] columns = new Column[keys.length];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = keys[i].execute(frame, scope);
      bind(inner, i, columns[i]);
    }
    return read(frame, scope, columns, inner);
  }

  /** {@code inner} has the keys as its first slots. */
  abstract Column read(VirtualFrame frame, Scope scope, Column[] keys, Scope inner);

  @TruffleBoundary
  private static Scope enter(Scope scope, int slots) {
    return Scope.of(scope.state(), scope.at(), slots);
  }

  @TruffleBoundary
  private static void bind(Scope scope, int slot, Column column) {
    scope.bind(slot, column);
  }
}
