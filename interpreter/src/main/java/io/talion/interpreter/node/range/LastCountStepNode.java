package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.node.Expansion;

/** {@code last N}: keeps the last N candidates of each group. */
public final class LastCountStepNode extends StepNode {
  private final long count;

  public LastCountStepNode(long count) {
    this.count = count;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    return last(candidates, count);
  }

  @TruffleBoundary
  private static Expansion last(Expansion candidates, long count) {
    int[] starts = candidates.starts();
    int[] sel = new int[candidates.size()];
    int n = 0;
    for (int i = 0; i < sel.length; i++) {
      if (starts[candidates.group(i) + 1] - i <= count) {
        sel[n++] = i;
      }
    }
    return candidates.keep(sel, n);
  }
}
