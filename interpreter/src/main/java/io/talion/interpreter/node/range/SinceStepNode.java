package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.element.Row;
import io.talion.interpreter.node.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * {@code since e in S [of k]}: keeps what has a strictly later time or block than the latest
 * element of S, all if there is none (semantics.md 49).
 */
public final class SinceStepNode extends StepNode {
  @Child private RangeNode marks;
  @Child private @Nullable StepNode filter;

  public SinceStepNode(RangeNode marks, @Nullable StepNode filter) {
    this.marks = marks;
    this.filter = filter;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    Expansion all = marks.expand(frame, candidates.outer());
    return after(candidates, filter == null ? all : filter.apply(frame, all));
  }

  @TruffleBoundary
  private static Expansion after(Expansion candidates, Expansion marks) {
    @Nullable Row[] latest = new Row[candidates.outer().size()];
    for (int i = 0; i < marks.size(); i++) {
      int g = marks.group(i);
      Row mark = marks.element(i);
      Row best = latest[g];
      latest[g] = best == null || Row.CANONICAL.compare(mark, best) > 0 ? mark : best;
    }
    int[] sel = new int[candidates.size()];
    int n = 0;
    for (int i = 0; i < sel.length; i++) {
      Row mark = latest[candidates.group(i)];
      if (mark == null || candidates.element(i).compareInstant(mark) > 0) {
        sel[n++] = i;
      }
    }
    return candidates.keep(sel, n);
  }
}
