package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** {@code ranked by … taking while … then stop | skip} (semantics.md 44). */
final class Walks {
  private final Environment env;
  private final Dice dice;
  private final Expressions terms;

  Walks(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  /** A walk over candidates that {@code scope} sees. */
  Fragment make(Scope scope) {
    boolean skip = dice.chance(50);
    env.note("ranked " + (skip ? "skip" : "stop"));
    List<Fragment> keys = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      keys.add(key(scope));
    }
    return Fragment.droppable(
        " ranked by ",
        Fragment.joined(", ", keys),
        " taking while ",
        budget(scope),
        skip ? " then skip" : " then stop");
  }

  private Fragment key(Scope scope) {
    Sort sort = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION, Sort.HASH);
    return Fragment.of(
        terms.term(sort, scope, 2).at(Term.DISJUNCTION), dice.any("", " asc", " desc"));
  }

  private Fragment budget(Scope scope) {
    Fragment first = bound(scope);
    if (dice.chance(70)) {
      return first;
    }
    env.note("several sums of a walk");
    return Fragment.of(first, dice.any(" and ", " or "), bound(scope));
  }

  private Fragment bound(Scope scope) {
    String compare = dice.any(" <= ", " < ");
    if (dice.chance(30)) {
      env.note("count of a walk");
      return Fragment.of("count()", compare, dice.between(0, 3));
    }
    Sort sort = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION);
    env.note("sum of a walk " + sort.type());
    return Fragment.of(
        "sum(", terms.term(sort, scope, 1), ")", compare, terms.term(sort, scope, 1).at(Term.SUM));
  }
}
