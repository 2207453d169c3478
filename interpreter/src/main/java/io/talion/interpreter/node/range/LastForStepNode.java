package io.talion.interpreter.node.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.talion.interpreter.node.Expansion;
import io.talion.trace.type.Clock;

/**
 * {@code last DURATION}: own positions in (now - distance, now]; with {@code step s} the current
 * bucket of length s and those before it (semantics.md 16).
 */
public final class LastForStepNode extends StepNode {
  private final Clock clock;
  private final long distance;
  private final long bucket;

  public LastForStepNode(Clock clock, long distance, long bucket) {
    this.clock = clock;
    this.distance = distance;
    this.bucket = bucket;
  }

  @Override
  public Expansion apply(VirtualFrame frame, Expansion candidates) {
    return within(candidates, clock, distance, bucket);
  }

  @TruffleBoundary
  private static Expansion within(Expansion candidates, Clock clock, long distance, long bucket) {
    int[] sel = new int[candidates.size()];
    int n = 0;
    for (int i = 0; i < sel.length; i++) {
      long now = candidates.inner().at().point(i, clock);
      long position = candidates.element(i).position(clock);
      if (covers(now, position, distance, bucket)) {
        sel[n++] = i;
      }
    }
    return candidates.keep(sel, n);
  }

  private static boolean covers(long now, long position, long distance, long bucket) {
    long width = Math.max(1, bucket);
    long end = Math.floorDiv(now, width);
    long own = Math.floorDiv(position, width);
    return own > end - distance / width && own <= end;
  }
}
