package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.node.Expansion;

/** {@code at least M}: the aggregate of a group with fewer candidates is none. */
public final class AtLeastStepNode extends StepNode {
  private final long count;

  public AtLeastStepNode(long count) {
    this.count = count;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    mark(candidates, count);
    return candidates;
  }

  @TruffleBoundary
  private static void mark(Expansion candidates, long count) {
    int[] starts = candidates.starts();
    for (int g = 0; g < starts.length - 1; g++) {
      if (starts[g + 1] - starts[g] < count) {
        candidates.markLacking(g);
      }
    }
  }
}
