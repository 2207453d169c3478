package io.talion.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.talion.interpreter.data.Scope;
import org.jspecify.annotations.Nullable;

/** {@code each v in … where p}: repeats every row for each value that passes. */
public final class EachNode extends Node {
  @Child private RangeNode range;
  @Child private @Nullable ColumnNode condition;

  public EachNode(RangeNode range, @Nullable ColumnNode condition) {
    this.range = range;
    this.condition = condition;
  }

  Scope execute(VirtualFrame frame, Scope outer) {
    Scope inner = range.expand(frame, outer).inner();
    return condition == null ? inner : TriggerNode.where(inner, condition.execute(frame, inner));
  }
}
