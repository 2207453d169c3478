package io.talion.interpreter.node.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.data.Scope;
import io.talion.interpreter.node.ColumnNode;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;

/** The time of each row's instant. */
public final class NowNode extends ColumnNode {

  @Override
  public Column execute(VirtualFrame frame, Scope scope) {
    return times(scope);
  }

  @TruffleBoundary
  private static Column times(Scope scope) {
    Column out = scope.register(Coding.Plain.WHOLE);
    for (int i = 0; i < scope.size(); i++) {
      out.appendWord(scope.at().time(i));
    }
    return out;
  }
}
