package io.talion.conformance.generate;

import java.util.List;

/** Integers and ratios: arithmetic, rounding, powers, logarithms (semantics.md 47). */
final class Numbers {
  private static final List<String> MODES =
      List.of("down", "up", "half_up", "half_even", "half_down");

  private final Expressions terms;
  private final Environment env;
  private final Dice dice;

  Numbers(Expressions terms) {
    this.terms = terms;
    env = terms.env;
    dice = terms.dice;
  }

  void offerInt(Choice<Term> choice, Scope scope, int depth) {
    Sort s = Sort.INT;
    choice
        .or(2, () -> sum(s, dice.any("+", "-"), scope, depth))
        .or(1, () -> product(s, s, s, scope, depth))
        .or(1, () -> negative(s, scope, depth))
        .or(1, () -> call(s, dice.any("min", "max"), dice.between(2, 4), scope, depth))
        .or(1, () -> call(s, "clamp", 3, scope, depth))
        .or(1, () -> call(s, "abs", 1, scope, depth))
        .or(1, () -> call(s, "square", 1, scope, depth))
        .or(1, () -> wrap(s, "isqrt(abs(", s, "))", scope, depth))
        .or(1, () -> wrap(s, "pow(", s, ", " + dice.between(0, 3) + ")", scope, depth))
        .or(1, () -> wrap(s, dice.any("div(", "mod("), s, ", 3)", scope, depth))
        .or(1, () -> divide(scope, depth))
        .or(1, () -> wrap(s, dice.any("floor(", "ceil("), Sort.RATIO, ")", scope, depth));
  }

  void offerRatio(Choice<Term> choice, Scope scope, int depth) {
    Sort s = Sort.RATIO;
    choice
        .or(2, () -> sum(s, dice.any("+", "-"), scope, depth))
        .or(1, () -> product(s, s, dice.any(s, Sort.INT), scope, depth))
        .or(1, () -> negative(s, scope, depth))
        .or(1, () -> call(s, dice.any("min", "max"), dice.between(2, 4), scope, depth))
        .or(1, () -> call(s, "clamp", 3, scope, depth))
        .or(1, () -> call(s, "abs", 1, scope, depth))
        .or(2, () -> quotient(scope, depth))
        .or(2, () -> byLiteral(scope, depth))
        .or(2, () -> rounded(scope, depth))
        .or(1, () -> logarithm(scope, depth))
        .or(1, () -> exponential(scope, depth));
  }

  Term sum(Sort sort, String operator, Scope scope, int depth) {
    env.note(operator + " " + sort.type());
    Term left = terms.term(sort, scope, depth);
    return terms.binary(sort, Term.SUM, left, operator, terms.term(sort, scope, depth));
  }

  Term product(Sort sort, Sort left, Sort right, Scope scope, int depth) {
    env.note("* " + sort.type());
    return terms.binary(
        sort,
        Term.PRODUCT,
        terms.term(left, scope, depth),
        "*",
        terms.term(right, scope, Math.min(depth, 1)));
  }

  private Term negative(Sort sort, Scope scope, int depth) {
    env.note("negate");
    return Term.of(sort, Term.SIGN, "-", terms.term(sort, scope, depth).at(Term.ATOM));
  }

  Term call(Sort sort, String function, int arguments, Scope scope, int depth) {
    env.note(function);
    List<Fragment> list =
        java.util.stream.Stream.generate(() -> terms.term(sort, scope, depth).text())
            .limit(arguments)
            .toList();
    return Term.of(sort, Term.ATOM, function + "(", Fragment.joined(", ", list), ")");
  }

  private Term wrap(Sort sort, String open, Sort inner, String close, Scope scope, int depth) {
    env.note(open);
    return Term.of(sort, Term.ATOM, open, terms.term(inner, scope, depth), close);
  }

  private Term divide(Scope scope, int depth) {
    env.note("div by a variable");
    Fragment f =
        Fragment.of(
            dice.any("div(", "mod("),
            terms.term(Sort.INT, scope, depth),
            ", ",
            terms.term(Sort.INT, scope, depth),
            ")");
    return terms.orElse(Sort.INT, f, scope);
  }

  /** A division whose divisor may be zero, sometimes with more arithmetic on the optional. */
  private Term quotient(Scope scope, int depth) {
    Sort s = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION);
    env.note("/ " + s.type());
    Fragment f =
        Fragment.of(
            terms.term(s, scope, depth).at(Term.PRODUCT),
            " / ",
            terms.term(s, scope, depth).at(Term.SIGN));
    if (dice.chance(30)) {
      env.note("arithmetic on optionals");
      f = Fragment.of(dice.any("1 - ", "50% + ", "2 * "), f);
    }
    return terms.orElse(Sort.RATIO, f, scope);
  }

  private Term byLiteral(Scope scope, int depth) {
    Sort s = dice.any(Sort.INT, Sort.RATIO, Sort.ETH, Sort.DURATION);
    String by =
        switch (s) {
          case ETH -> "32 ETH";
          case DURATION -> "1 minute";
          case RATIO -> "50%";
          default -> "7";
        };
    return Term.of(
        Sort.RATIO, Term.PRODUCT, terms.term(s, scope, depth).at(Term.PRODUCT), " / " + by);
  }

  private Term rounded(Scope scope, int depth) {
    String mode = dice.of(MODES);
    env.note("round " + mode);
    Term x = terms.term(Sort.RATIO, scope, depth);
    return dice.chance(60)
        ? Term.of(Sort.RATIO, Term.ATOM, "round(", x, ", to: 1%, mode: " + mode + ")")
        : Term.of(Sort.RATIO, Term.ATOM, "truncate(", x, ", digits: " + dice.between(0, 5) + ")");
  }

  private Term logarithm(Scope scope, int depth) {
    String function = dice.any("log2", "ln");
    env.note(function);
    Term x = terms.term(Sort.RATIO, scope, depth);
    return terms.orElse(
        Sort.RATIO, Fragment.of(function + "(", x, ", digits: " + dice.between(1, 6) + ")"), scope);
  }

  private Term exponential(Scope scope, int depth) {
    env.note("exp");
    Fragment f =
        Fragment.of("exp(clamp(", terms.term(Sort.RATIO, scope, depth), ", 0, 3), digits: 4)");
    return terms.orElse(Sort.RATIO, f, scope);
  }
}
