package io.talion.interpreter.pair;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.Instant;
import java.util.Comparator;

/**
 * Two elements that match.
 *
 * @param instant the one that absorbed the later
 */
public record Pair(Row first, Row second, Instant instant) {
  /** By instant, then the last-named decides (semantics.md 34). */
  static final Comparator<Pair> IN_ORDER =
      Comparator.comparingLong((Pair p) -> p.instant.order())
          .thenComparing(Pair::second, Row.CANONICAL)
          .thenComparing(Pair::first, Row.CANONICAL);

  static Instant later(Row a, Row b) {
    return a.instant().order() >= b.instant().order() ? a.instant() : b.instant();
  }
}
