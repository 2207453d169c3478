package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Column;
import io.talion.trace.event.Coordinates;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;

/** An element's own coordinate (semantics.md 7); none where it has no stamp and none follows. */
public final class CoordinateNode extends ColumnNode {
  private final Clock clock;
  private final Type type;
  @Child private ColumnNode element;

  public CoordinateNode(ColumnNode element, Clock clock, Type type) {
    this.element = element;
    this.clock = clock;
    this.type = type;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return read(scope, element.execute(frame, scope), clock, type);
  }

  @TruffleBoundary
  private static Column read(Scope scope, Column elements, Clock clock, Type type) {
    Column out = scope.register(type);
    for (int i = 0; i < scope.size(); i++) {
      out.append(coordinate(elements.value(i), clock));
    }
    return out;
  }

  private static Value coordinate(Value element, Clock clock) {
    if (!(element instanceof Row row)) {
      return None.NONE;
    }
    long point = row.coordinate(clock);
    return point == Coordinates.ABSENT ? None.NONE : Int.of(point);
  }
}
