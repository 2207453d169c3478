package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.RewardInfo;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import java.util.Optional;

/**
 * {@code carried(reward)} and {@code paid(reward, x)} in tests and properties (semantics.md 18).
 */
final class RewardCalls {
  private RewardCalls() {}

  static Expr call(Expression.Call c, Scope scope) {
    boolean carried = c.callee().text().equals("carried");
    int wanted = carried ? 1 : 2;
    if (c.arguments().size() != wanted) {
      return Bad.error(
          scope,
          "T0109",
          c.span(),
          "`" + c.callee().text() + "` takes " + wanted + (carried ? " value" : " values"),
          "",
          carried ? "write `carried(weekly)`" : "write `paid(weekly, alice)`");
    }
    return reward(c.arguments().get(0).value(), scope)
        .map(r -> carried ? carried(r, c) : paid(r, c, scope))
        .orElseGet(() -> notAReward(c, scope));
  }

  private static Expr carried(RewardInfo r, Expression.Call c) {
    return new Expr.Carried(r.id(), Types.inner(r.amount()), c.span());
  }

  private static Expr paid(RewardInfo r, Expression.Call c, Scope scope) {
    Expr member = scope.check(c.arguments().get(1).value(), r.member());
    return new Expr.Paid(r.id(), member, Types.inner(r.amount()), c.span());
  }

  private static Optional<RewardInfo> reward(Expression e, Scope scope) {
    return Name.of(e)
        .flatMap(n -> scope.names().find(n.text()))
        .filter(s -> s instanceof Symbol.RewardName)
        .map(s -> ((Symbol.RewardName) s).reward().value());
  }

  private static Expr notAReward(Expression.Call c, Scope scope) {
    return Bad.error(
        scope,
        "T0101",
        c.span(),
        "`" + c.callee().text() + "` needs the name of a reward",
        "",
        "write `" + c.callee().text() + "(weekly…)` with a `reward` of this policy");
  }
}
