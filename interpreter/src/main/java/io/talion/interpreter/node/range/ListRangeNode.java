package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;
import io.talion.trace.type.Type;
import io.talion.trace.value.ListValue;

/** The elements of each row's list, in its order; none has no elements. */
public final class ListRangeNode extends RangeNode {
  private final int slot;
  private final Type element;
  @Child private ColumnNode list;

  public ListRangeNode(ColumnNode list, int slot, Type element) {
    this.list = list;
    this.slot = slot;
    this.element = element;
  }

  @Override
  public Expansion expand(VirtualFrame frame, Scope scope) {
    return expand(scope, list.execute(frame, scope), slot, element);
  }

  @TruffleBoundary
  private static Expansion expand(Scope scope, Column lists, int slot, Type element) {
    Column elements = new Column(scope.state().coding(element));
    return Lists.expand(
        scope,
        slot,
        elements,
        row -> {
          if (lists.value(row) instanceof ListValue list) {
            list.elements().forEach(elements::append);
          }
        });
  }
}
