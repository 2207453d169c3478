package io.talion.interpreter.data;

import io.talion.compiler.core.Rule;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule that holds is reported, key by key (semantics.md 21). Bindings are asked about in
 * the order of output; a key fires at most once in an instant.
 */
public final class Discipline {
  private final Rule.Firing firing;
  private final Map<List<Value>, Instant> last = new HashMap<>();
  private final Set<List<Value>> blocked = new HashSet<>();

  public Discipline(Rule.Firing firing) {
    this.firing = firing;
  }

  /** Whether a binding that holds in an instant may be reported. */
  public boolean admits(List<Value> key, Instant now) {
    return switch (firing) {
      case Rule.Firing.EveryTime e -> true;
      case Rule.Firing.OncePer o -> !blocked.contains(key);
      case Rule.Firing.AgainWhenCleared c -> !blocked.contains(key);
      case Rule.Firing.AgainAfter a -> isOver(a.extent(), last.get(key), now);
    };
  }

  private static boolean isOver(Extent extent, @Nullable Instant fired, Instant now) {
    if (fired == null) {
      return true;
    }
    long distance = now.point(extent.clock()) - fired.point(extent.clock());
    return !fired.equals(now) && distance >= extent.distance();
  }

  /** It is reported. */
  public void fired(List<Value> key, Instant now) {
    switch (firing) {
      case Rule.Firing.EveryTime e -> {}
      case Rule.Firing.AgainAfter a -> last.put(key, now);
      case Rule.Firing.OncePer o -> blocked.add(key);
      case Rule.Firing.AgainWhenCleared c -> blocked.add(key);
    }
  }

  /** At the end of an instant: keys that were tested and held for no binding are clear again. */
  public void tested(Set<List<Value>> tested, Set<List<Value>> held) {
    if (firing instanceof Rule.Firing.AgainWhenCleared) {
      tested.stream().filter(key -> !held.contains(key)).forEach(blocked::remove);
    }
  }
}
