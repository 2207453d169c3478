package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import io.talion.interpreter.data.Givens;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a state for each row's key: its body in a scope of its own, where the parameters are
 * bound. In a test a given value stands in until an event determines the state (semantics.md 32).
 */
public final class StateNode extends KeyedNode {
  private final int state;
  @Child private DirectCallNode body;

  public StateNode(int state, int slots, ColumnNode[] keys, RootCallTarget body) {
    super(slots, keys);
    this.state = state;
    this.body = DirectCallNode.create(body);
  }

  @Override
  Column read(VirtualFrame frame, Scope scope, Column[] keys, Scope inner) {
    return override(scope, state, keys, (Column) body.call(inner));
  }

  @TruffleBoundary
  private static Column override(Scope scope, int state, Column[] keys, Column values) {
    Givens givens = scope.state().givens();
    if (givens.isEmpty()) {
      return values;
    }
    Column out = new Column(values.coding(), scope.size());
    for (int i = 0; i < scope.size(); i++) {
      @Nullable Value given = givens.value(state, key(keys, i), scope.at().order(i));
      out.append(given == null ? values.value(i) : given);
    }
    return out;
  }

  private static List<Value> key(Column[] keys, int row) {
    List<Value> key = new ArrayList<>(keys.length);
    for (Column column : keys) {
      key.add(column.value(row));
    }
    return key;
  }
}
