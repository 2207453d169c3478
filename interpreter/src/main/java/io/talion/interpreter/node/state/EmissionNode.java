package io.talion.interpreter.node.state;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Chunk;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.Bindings;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TriggerNode;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** One {@code on … when … emit (…)} of a stream. */
public final class EmissionNode extends Node {
  private final Bindings bindings;
  @Child private TriggerNode trigger;
  @Child private @Nullable ColumnNode when;
  @Children private final ColumnNode[] values;

  public EmissionNode(
      Bindings bindings, TriggerNode trigger, @Nullable ColumnNode when, ColumnNode[] values) {
    this.bindings = bindings;
    this.trigger = trigger;
    this.when = when;
    this.values = values;
  }

  @ExplodeLoop
  Emitted execute(VirtualFrame frame, Chunk chunk) {
    Scope scope = trigger.bindings(frame, chunk);
    if (when != null) {
      scope = TriggerNode.where(scope, when.execute(frame, scope));
    }
    Column[] columns = new Column[values.length];
    for (int i = 0; i < values.length; i++) {
      columns[i] = values[i].execute(frame, scope);
    }
    return new Emitted(scope, columns, bindings);
  }
}
