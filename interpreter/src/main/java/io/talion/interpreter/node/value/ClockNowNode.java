package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.type.Clock;

/** The point of a clock at each row's instant: {@code block(now)}. */
public final class ClockNowNode extends ColumnNode {
  private final Clock clock;

  public ClockNowNode(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return points(scope, clock);
  }

  @TruffleBoundary
  private static Column points(Scope scope, Clock clock) {
    Column out = scope.register(Coding.Plain.WHOLE);
    for (int i = 0; i < scope.size(); i++) {
      out.appendWord(scope.at().point(i, clock));
    }
    return out;
  }
}
