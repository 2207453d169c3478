package io.talion.conformance.generate;

import java.util.Locale;

/** Instants, blocks and epochs: a point moved by a distance, and points of clocks. */
final class Points {
  private final Expressions terms;
  private final Environment env;
  private final Dice dice;

  Points(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  void offer(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    Sort distance =
        switch (sort) {
          case BLOCK -> Sort.BLOCKS;
          case EPOCH -> Sort.EPOCHS;
          default -> Sort.DURATION;
        };
    choice.or(2, () -> moved(sort, distance, scope, depth));
    String name = sort.type().toLowerCase(Locale.ROOT);
    if (env.clocks.contains(name)) {
      choice.or(
          3,
          () -> clock(sort, Fragment.of(name + "(", terms.term(Sort.INSTANT, scope, depth), ")")));
    }
    if (scope.streams() && sort == Sort.BLOCK) {
      choice.or(1, () -> clock(sort, "block(now)"));
    }
    if (scope.streams() && sort == Sort.EPOCH) {
      choice.or(1, () -> clock(sort, "epoch(now)"));
    }
  }

  private Term moved(Sort sort, Sort distance, Scope scope, int depth) {
    env.note("point + distance");
    Term point = terms.term(sort, scope, depth);
    return terms.binary(
        sort, Term.SUM, point, dice.any("+", "-"), terms.term(distance, scope, depth));
  }

  private Term clock(Sort sort, Object text) {
    env.note("clock of an instant");
    return Term.of(sort, Term.ATOM, text);
  }
}
