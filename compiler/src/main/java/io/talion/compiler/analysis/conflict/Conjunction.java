package io.talion.compiler.analysis.conflict;

import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions that are to hold together, and whether they are seen to be impossible: a truth and its
 * contrary, an empty interval, two relations without common ground, two names for one value.
 */
final class Conjunction {
  private final Map<Integer, Boolean> truths = new HashMap<>();
  private final Map<List<Integer>, Set<Relation>> compared = new HashMap<>();
  private final Map<Integer, Room> rooms = new HashMap<>();
  private final Map<Integer, Value> names = new HashMap<>();
  private boolean impossible;

  static boolean isImpossible(List<Atom> atoms) {
    Conjunction all = new Conjunction();
    atoms.forEach(all::add);
    return all.impossible
        || all.rooms.values().stream().anyMatch(Room::isEmpty)
        || atoms.stream().anyMatch(a -> a instanceof Atom.Named n && all.contradicts(n));
  }

  private void add(Atom atom) {
    switch (atom) {
      case Atom.Truth t -> {
        Boolean before = truths.put(t.term(), t.holds());
        impossible |= before != null && before != t.holds();
      }
      case Atom.Compared c -> {
        Set<Relation> left =
            compared.computeIfAbsent(
                List.of(c.left(), c.right()), k -> EnumSet.allOf(Relation.class));
        left.retainAll(c.relations());
        impossible |= left.isEmpty() || (c.left() == c.right() && !left.contains(Relation.EQUAL));
      }
      case Atom.Bounded b -> rooms.computeIfAbsent(b.term(), k -> new Room()).add(b);
      case Atom.Named n -> {
        if (n.equal()) {
          Value before = names.put(n.term(), n.value());
          impossible |= before != null && !before.equals(n.value());
        }
      }
    }
  }

  private boolean contradicts(Atom.Named n) {
    return !n.equal() && n.value().equals(names.get(n.term()));
  }

  /** What bounds leave of the numbers. */
  private static final class Room {
    private final Set<Ratio> holes = new HashSet<>();
    private Bound low = Bound.NONE;
    private Bound high = Bound.NONE;

    void add(Atom.Bounded b) {
      Set<Relation> r = b.relations();
      if (!r.contains(Relation.LESS)) {
        low = low.higher(Bound.low(b.bound(), r.contains(Relation.EQUAL), b.whole()));
      }
      if (!r.contains(Relation.GREATER)) {
        high = high.lower(Bound.high(b.bound(), r.contains(Relation.EQUAL), b.whole()));
      }
      if (!r.contains(Relation.EQUAL) && r.size() > 1) {
        holes.add(b.bound());
      }
    }

    boolean isEmpty() {
      return Bound.crosses(low, high) || (Bound.meets(low, high) && holes.contains(low.at()));
    }
  }
}
