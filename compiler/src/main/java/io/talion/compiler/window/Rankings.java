package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ranked by … taking while …} (semantics.md 44). In {@code taking while}, {@code sum(x)} and
 * {@code count()} are over what was taken and the candidate. A walk that takes everything selects
 * nothing: it is left out, with a warning.
 */
final class Rankings {
  private Rankings() {}

  static Optional<Trigger.Ranking> lower(
      io.talion.grammar.ast.Trigger.Ranking ranking, Scope scope) {
    List<Trigger.Order> orders = new ArrayList<>();
    for (io.talion.grammar.ast.Trigger.Order order : ranking.orders()) {
      orders.add(new Trigger.Order(key(order.key(), scope), order.descending()));
    }
    if (ranking.takingWhile().isEmpty()) {
      withoutBudget(ranking, scope);
      return Optional.empty();
    }
    TakenSums sums = new TakenSums(scope);
    Expression budget = sums.named(ranking.takingWhile().get());
    Expr condition = sums.scope().condition(budget);
    return Optional.of(new Trigger.Ranking(orders, sums.all(), condition, ranking.skip()));
  }

  private static Expr key(Expression written, Scope scope) {
    Expr key = scope.infer(written);
    boolean good =
        Types.isError(key.type()) || (Types.isOrdered(key.type()) && !Types.isOptional(key.type()));
    if (!good) {
      Constants.wrongType(key, "a ranking key", "a number that is always there", scope);
    }
    return key;
  }

  private static void withoutBudget(io.talion.grammar.ast.Trigger.Ranking ranking, Scope scope) {
    scope
        .report()
        .warning(
            "T1015",
            ranking.span(),
            "this ranking selects nothing",
            "findings stand in canonical order; a ranking decides who is taken under a budget",
            "add `taking while … then stop`, or leave the ranking out");
  }
}
