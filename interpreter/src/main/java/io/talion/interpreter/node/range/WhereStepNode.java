package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.column.Select;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.column.Column;

/** {@code where p}: keeps the candidates for which p holds. */
public final class WhereStepNode extends StepNode {
  @Child private ColumnNode condition;

  public WhereStepNode(ColumnNode condition) {
    this.condition = condition;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    return select(candidates, condition.execute(frame, candidates.inner()));
  }

  @TruffleBoundary
  private static Expansion select(Expansion candidates, Column truth) {
    int[] sel = new int[candidates.size()];
    return candidates.keep(sel, Select.where(truth.lo(), sel.length, sel));
  }
}
