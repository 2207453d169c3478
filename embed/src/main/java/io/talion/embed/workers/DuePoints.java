package io.talion.embed.workers;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Trigger;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * When something may be due where no event stands: at the points of {@code every} (semantics.md
 * 28), or, for all that is known beforehand, at any time where a policy has duties.
 */
final class DuePoints {
  private final List<Trigger.Every> known = new ArrayList<>();
  private final boolean anywhere;

  /** Of a policy that can be divided: other things are not due by themselves. */
  DuePoints(Core core) {
    boolean other = !core.duties().isEmpty();
    for (var rule : core.rules()) {
      if (rule.trigger() instanceof Trigger.Every every) {
        known.add(every);
        other |= !every.clock().equals(Clock.TIME);
      }
    }
    anywhere = other;
  }

  /** The first time from this one on. */
  long from(long time) {
    long first = anywhere ? time : Long.MAX_VALUE;
    for (Trigger.Every every : known) {
      long k = Math.floorDiv(time - 1 - every.from(), every.period()) + 1;
      first = Math.min(first, every.from() + Math.max(1, k) * every.period());
    }
    return first;
  }
}
