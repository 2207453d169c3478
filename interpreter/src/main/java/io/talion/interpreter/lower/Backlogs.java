package io.talion.interpreter.lower;

import io.talion.interpreter.data.Backlog;
import io.talion.interpreter.data.Layout;
import io.talion.trace.event.EventKind.Extent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The backlogs that a policy needs: one a stream of events, reaching as far back as the most
 * demanding operator asks.
 */
final class Backlogs {
  private static final int NONE = -1;

  private record Need(int store, @Nullable Extent reach) {}

  private final Map<Integer, Need> needs = new HashMap<>();

  /** The store of a stream's backlog that reaches at least so far; for ever, where it is empty. */
  int number(Layout layout, int stream, Optional<Extent> reach) {
    Need known = needs.get(stream);
    if (known == null) {
      int store = layout.add(state -> new Backlog(state, stream, reachOf(stream)));
      needs.put(stream, new Need(store, reach.orElse(null)));
      return store;
    }
    needs.put(stream, new Need(known.store(), wider(known.reach(), reach.orElse(null))));
    return known.store();
  }

  /** As it stands when all operators are lowered. */
  private @Nullable Extent reachOf(int stream) {
    Need need = needs.get(stream);
    return need == null ? null : need.reach();
  }

  /** What reaches further on the same clock, else for ever. */
  private static @Nullable Extent wider(@Nullable Extent a, @Nullable Extent b) {
    if (a == null || b == null || !a.clock().equals(b.clock())) {
      return null;
    }
    return a.distance() >= b.distance() ? a : b;
  }

  /** The store of a stream's backlog, or less than 0. */
  int of(int stream) {
    Need need = needs.get(stream);
    return need == null ? NONE : need.store();
  }
}
