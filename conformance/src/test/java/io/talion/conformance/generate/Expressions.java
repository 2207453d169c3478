package io.talion.conformance.generate;

/**
 * Expressions by the sort that is wanted: well typed by construction, with a budget of depth. What
 * each sort can be made of stands in the classes beside this one.
 */
final class Expressions {
  final Environment env;
  final Dice dice;
  final Leaves leaves;
  private final Logic logic;
  private final Numbers numbers;
  private final Quantities quantities;
  private final Points points;
  final Aggregates aggregates;

  Expressions(Environment env) {
    this.env = env;
    dice = env.dice;
    leaves = new Leaves(this);
    logic = new Logic(this);
    numbers = new Numbers(this);
    quantities = new Quantities(this);
    points = new Points(this);
    aggregates = new Aggregates(this);
  }

  /** Any term of the sort. */
  Term term(Sort sort, Scope scope, int depth) {
    if (depth <= 0) {
      return leaves.leaf(sort, scope);
    }
    Choice<Term> choice = new Choice<Term>(dice).or(5, () -> leaves.leaf(sort, scope));
    offer(choice, sort, scope, depth - 1);
    choice.or(1, () -> branch(sort, scope, depth - 1));
    if (scope.streams()) {
      leaves.offerReads(choice, sort, scope, depth - 1);
      if (scope.depth() < 2) {
        aggregates.offer(choice, sort, scope, depth - 1);
      }
    }
    return choice.take();
  }

  private void offer(Choice<Term> choice, Sort sort, Scope scope, int depth) {
    switch (sort) {
      case BOOL -> logic.offer(choice, scope, depth);
      case INT -> numbers.offerInt(choice, scope, depth);
      case RATIO -> numbers.offerRatio(choice, scope, depth);
      case ETH, GEM, DURATION, BLOCKS, EPOCHS -> quantities.offer(choice, sort, scope, depth);
      case INSTANT, BLOCK, EPOCH -> points.offer(choice, sort, scope, depth);
      default -> {}
    }
  }

  private Term branch(Sort sort, Scope scope, int depth) {
    env.note("if");
    return Term.of(
        sort,
        Term.BRANCH,
        "if ",
        term(Sort.BOOL, scope, depth).at(Term.DISJUNCTION),
        " then ",
        term(sort, scope, depth).at(Term.DISJUNCTION),
        " else ",
        term(sort, scope, depth).at(Term.BRANCH));
  }

  /** The value of an optional text, discharged. */
  Term orElse(Sort sort, Object optional, Scope scope) {
    env.note("or else");
    return Term.of(
        sort, Term.FALLBACK, optional, " or else ", leaves.simple(sort, scope).at(Term.SUM));
  }

  /** {@code left operator right} of one sort at a level. */
  Term binary(Sort sort, int level, Term left, String operator, Term right) {
    return Term.of(sort, level, left.at(level), " " + operator + " ", right.at(level - 1));
  }
}
