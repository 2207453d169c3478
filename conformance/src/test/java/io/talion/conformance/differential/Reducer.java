package io.talion.conformance.differential;

import io.talion.conformance.generate.Fragment;
import io.talion.conformance.generate.GeneratedCase;
import io.talion.conformance.generate.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes a failing case small: fewer lines first, then a smaller policy, in turn until neither goes
 * on. jqwik could only shrink the seed, which means nothing; this shrinks what a person reads.
 */
final class Reducer {
  private final Predicate<GeneratedCase> fails;
  private int budget;

  private Reducer(Predicate<GeneratedCase> fails, int budget) {
    this.fails = fails;
    this.budget = budget;
  }

  /**
   * The smallest case found that still fails.
   *
   * @param fails must hold for {@code start}
   * @param budget how many candidates are tried at most
   */
  static GeneratedCase reduce(GeneratedCase start, Predicate<GeneratedCase> fails, int budget) {
    Reducer reducer = new Reducer(fails, budget);
    GeneratedCase current = start;
    GeneratedCase before;
    do {
      before = current;
      current = reducer.smallerPolicy(reducer.fewerLines(current));
    } while (!current.equals(before) && reducer.budget > 0);
    return current;
  }

  private boolean still(GeneratedCase candidate) {
    return budget-- > 0 && fails.test(candidate);
  }

  private GeneratedCase fewerLines(GeneratedCase start) {
    GeneratedCase current = start;
    int chunk = Math.max(1, current.lines().size() / 2);
    while (chunk >= 1) {
      int from = 0;
      while (from < current.lines().size()) {
        GeneratedCase candidate = current.with(without(current.lines(), from, from + chunk));
        if (still(candidate)) {
          current = candidate;
        } else {
          from += chunk;
        }
      }
      chunk /= 2;
    }
    return current;
  }

  private static List<Line> without(List<Line> lines, int from, int to) {
    List<Line> rest = new ArrayList<>(lines.subList(0, from));
    rest.addAll(lines.subList(Math.min(to, lines.size()), lines.size()));
    return rest;
  }

  private GeneratedCase smallerPolicy(GeneratedCase start) {
    GeneratedCase current = start;
    Optional<GeneratedCase> next = Optional.of(start);
    while (next.isPresent() && budget > 0) {
      current = next.orElseThrow();
      next = oneStep(current);
    }
    return next.orElse(current);
  }

  private Optional<GeneratedCase> oneStep(GeneratedCase current) {
    Fragment policy = current.policy();
    int size = policy.render().length();
    return policy
        .smaller()
        .takeWhile(f -> budget > 0)
        .filter(f -> f.render().length() < size)
        .map(current::with)
        .filter(this::still)
        .findFirst();
  }
}
