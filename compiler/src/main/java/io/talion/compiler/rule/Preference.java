package io.talion.compiler.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code prefer A over B} says among rules, or among exceptions, by their numbers; of A over B
 * and B over C follows A over C (semantics.md 25).
 */
public final class Preference {
  private final Map<Integer, Set<Integer>> losersOf = new LinkedHashMap<>();

  /** Adds one; false if it closes a circle, in which case it is not added. */
  boolean add(int winner, int loser) {
    if (winner == loser || isOver(loser, winner)) {
      return false;
    }
    losersOf.computeIfAbsent(winner, w -> new LinkedHashSet<>()).add(loser);
    return true;
  }

  /** Whether the first is preferred, directly or by way of others. */
  public boolean isOver(int winner, int loser) {
    return below(winner).contains(loser);
  }

  /** Those that are preferred over one, ascending. */
  List<Integer> over(int loser) {
    return losersOf.keySet().stream().filter(w -> isOver(w, loser)).sorted().toList();
  }

  private Set<Integer> below(int winner) {
    Set<Integer> found = new TreeSet<>();
    collect(winner, found);
    return found;
  }

  private void collect(int winner, Set<Integer> found) {
    for (int loser : losersOf.getOrDefault(winner, Set.of())) {
      if (found.add(loser)) {
        collect(loser, found);
      }
    }
  }
}
