package io.talion.reference;

import io.talion.compiler.core.Rule.Firing;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each key of a rule fired, and whether it may fire again (semantics.md 21). */
final class Firings {
  private final Firing firing;
  private final Map<List<Value>, Moment> last = new LinkedHashMap<>();
  private final Set<List<Value>> blocked = new LinkedHashSet<>();

  Firings(Firing firing) {
    this.firing = firing;
  }

  /** Whether a binding of this key that holds now is reported. In one instant a key fires once. */
  boolean admits(List<Value> key, Moment now) {
    return switch (firing) {
      case Firing.EveryTime e -> !last.containsKey(key) || last.get(key).index() != now.index();
      case Firing.OncePer o -> !last.containsKey(key);
      case Firing.AgainAfter a -> !last.containsKey(key) || isOver(a.extent(), last.get(key), now);
      case Firing.AgainWhenCleared c -> !blocked.contains(key);
    };
  }

  private static boolean isOver(Extent extent, Moment fired, Moment now) {
    long distance = now.now(extent.clock()) - fired.now(extent.clock());
    return fired.index() != now.index() && distance >= extent.distance();
  }

  void fired(List<Value> key, Moment now) {
    last.put(key, now);
    blocked.add(key);
  }

  /** The keys that were tested in an instant and held for no binding are clear again. */
  void tested(Set<List<Value>> tested, Set<List<Value>> held) {
    tested.stream().filter(key -> !held.contains(key)).forEach(blocked::remove);
  }
}
