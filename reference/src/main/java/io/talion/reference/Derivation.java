package io.talion.reference;

import java.util.List;

/**
 * A part of an instant that makes elements of what was absorbed: a stream, a duty, a tally. Asked
 * once in every instant, in dependency order (language.md section 10, Instant).
 */
interface Derivation {
  void evaluate();

  /** Deadlines to come: the points at which it must be asked although no event comes. */
  default List<Deadline> deadlines() {
    return List.of();
  }
}
