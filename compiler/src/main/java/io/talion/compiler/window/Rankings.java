package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Trigger;

/**
 * {@code ranked by … taking while …} (semantics.md 44): resolved and typed, not run yet. In {@code
 * taking while}, {@code sum(x)} and {@code count()} are over what was taken.
 */
final class Rankings {
  private Rankings() {}

  static void check(Trigger.Ranking ranking, Scope scope) {
    scope.report().later(ranking.span(), "`ranked by`");
    for (Trigger.Order order : ranking.orders()) {
      Expr key = scope.infer(order.key());
      if (!Types.isError(key.type())
          && (!Types.isOrdered(key.type()) || Types.isOptional(key.type()))) {
        Constants.wrongType(key, "a ranking key", "a number", scope);
      }
    }
    ranking.takingWhile().ifPresent(p -> scope.condition(taken(p)));
  }

  /** {@code sum(x)} and {@code count()} have the types of x and Int: typed as those. */
  private static Expression taken(Expression e) {
    return switch (e) {
      case Expression.Binary b ->
          new Expression.Binary(b.operator(), taken(b.left()), taken(b.right()), b.span());
      case Expression.Call c when c.callee().text().equals("sum") && c.arguments().size() == 1 ->
          c.arguments().get(0).value();
      case Expression.Call c when c.callee().text().equals("count") && c.arguments().isEmpty() ->
          new Expression.Literal(Expression.Literal.Kind.INT, "1", c.span());
      case Expression.Not n -> new Expression.Not(taken(n.operand()), n.span());
      default -> e;
    };
  }
}
