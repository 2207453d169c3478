package io.talion.interpreter.node.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.compiler.core.Machine;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transition of a machine that an element causes: for which keys, and whether its guard holds.
 */
public final class TransitionNode extends Node {
  private final Machine machine;
  private final Machine.Transition.OnElement transition;
  @Child private TriggerNode trigger;
  @Child private KeysNode keys;
  @Children private final ColumnNode[] conditions;

  /** {@code conditions} are those of the trigger and the guard, with the parameters bound. */
  public TransitionNode(
      Machine machine,
      Machine.Transition.OnElement transition,
      TriggerNode trigger,
      @Nullable ColumnNode[] keys,
      ColumnNode[] conditions) {
    this.machine = machine;
    this.transition = transition;
    this.trigger = trigger;
    this.keys = new KeysNode(machine.parameters(), keys);
    this.conditions = conditions;
  }

  TriggerNode trigger() {
    return trigger;
  }

  Machine.Transition.OnElement transition() {
    return transition;
  }

  /** The element that a row binds. */
  Row element(Scope scope, int row) {
    return scope.element(transition.trigger().slot(), row);
  }

  /** The keys that a row's element is for. */
  List<List<Value>> keys(VirtualFrame frame, Scope row) {
    return keys.of(frame, row);
  }

  /** Whether the guard lets a key pass, for a scope of one row. */
  @TruffleBoundary
  boolean holds(com.oracle.truffle.api.frame.MaterializedFrame frame, Scope row, List<Value> key) {
    for (int i = 0; i < key.size(); i++) {
      row.bind(i, KeysNode.filled(row, key.get(i), machine.parameters().get(i).type()));
    }
    for (ColumnNode condition : conditions) {
      Column truth = condition.execute(frame, row);
      if (truth.value(0) != Bool.TRUE) {
        return false;
      }
    }
    return true;
  }
}
