package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.fold.Truths;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule whose condition is never true is dead, and a comparison that the ranges of its sides
 * decide says nothing: T1003 (language.md section 12). What another value of a parameter would
 * decide otherwise is not constant.
 */
final class ConstantConditions {
  private final Subject subject;
  private final Truths truths;

  private ConstantConditions(Subject subject) {
    this.subject = subject;
    this.truths = new Truths(subject.ranges());
  }

  static void run(Subject subject) {
    ConstantConditions check = new ConstantConditions(subject);
    for (Rule r : subject.rules()) {
      r.steps().forEach(t -> check.test(t, ": the rule is dead"));
      r.exemptions()
          .forEach(e -> e.tests().forEach(t -> check.test(t, ": the exception never applies")));
      r.then().ifPresent(s -> s.tests().forEach(t -> check.test(t, ": the stage is dead")));
    }
    Stream<Expr> all = Roots.all(subject.parts());
    all.filter(ConstantConditions::isComparison).forEach(check::comparison);
  }

  private void test(Rule.Test test, String dead) {
    if (test instanceof Rule.Test.When w) {
      truths.of(w.condition()).ifPresent(v -> warn(w.condition(), v, dead));
    }
  }

  private void comparison(Expr e) {
    Optional<Boolean> value = truths.of(e);
    value.ifPresent(v -> warn(e, v, ""));
  }

  private void warn(Expr e, boolean value, String dead) {
    subject.warn(
        "T1003",
        e.span(),
        value ? "this is always true" : "this is never true" + dead,
        e instanceof Expr.Const
            ? "it depends on nothing in the trace"
            : "the ranges of the two sides decide it",
        "correct the condition or leave it out");
  }

  private static boolean isComparison(Expr e) {
    return e instanceof Expr.Binary b
        && switch (b.operator()) {
          case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, AND, OR -> false;
        };
  }
}
