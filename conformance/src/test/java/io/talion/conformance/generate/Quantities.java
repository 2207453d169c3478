package io.talion.conformance.generate;

/** Amounts and distances: sums, multiples, fractions, rounding to units. */
final class Quantities {
  private final Expressions terms;
  private final Environment env;
  private final Dice dice;
  private final Numbers numbers;

  Quantities(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
    numbers = new Numbers(terms);
  }

  void offer(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    choice
        .or(2, () -> numbers.sum(sort, dice.any("+", "-"), scope, depth))
        .or(1, () -> numbers.call(sort, dice.any("min", "max"), 2, scope, depth))
        .or(1, () -> numbers.product(sort, Sort.INT, sort, scope, depth));
    if (sort == Sort.ETH || sort == Sort.GEM) {
      choice
          .or(2, () -> numbers.product(sort, sort, Sort.RATIO, scope, depth))
          .or(1, () -> whole(sort, scope, depth));
    }
    if (sort == Sort.DURATION) {
      choice.or(3, () -> difference(sort, Sort.INSTANT, scope, depth));
    }
    if (sort == Sort.BLOCKS) {
      choice.or(2, () -> difference(sort, Sort.BLOCK, scope, depth));
    }
    if (sort == Sort.EPOCHS) {
      choice.or(2, () -> difference(sort, Sort.EPOCH, scope, depth));
    }
  }

  private Term difference(Sort sort, Sort point, Scope scope, int depth) {
    env.note("point - point");
    Term later = terms.term(point, scope, depth);
    return terms.binary(sort, Term.SUM, later, "-", terms.term(point, scope, depth));
  }

  private Term whole(Sort sort, Scope scope, int depth) {
    String unit = sort == Sort.ETH ? "1 gwei" : "1 GEM";
    Term x = terms.term(sort, scope, depth);
    if (dice.chance(50)) {
      env.note("floor amount");
      return Term.of(sort, Term.ATOM, dice.any("floor(", "ceil("), x, ")");
    }
    env.note("round amount");
    String mode = dice.any("down", "up", "half_even", "half_up", "half_down");
    return Term.of(sort, Term.ATOM, "round(", x, ", to: " + unit + ", mode: " + mode + ")");
  }
}
