package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.node.Expansion;

/** {@code before now}: leaves out what the current instant absorbed. */
public final class BeforeNowStepNode extends StepNode {

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    return earlier(candidates);
  }

  @TruffleBoundary
  private static Expansion earlier(Expansion candidates) {
    int[] sel = new int[candidates.size()];
    int n = 0;
    for (int i = 0; i < sel.length; i++) {
      long now = candidates.inner().at().order(i);
      if (candidates.element(i).instant().order() < now) {
        sel[n++] = i;
      }
    }
    return candidates.keep(sel, n);
  }
}
