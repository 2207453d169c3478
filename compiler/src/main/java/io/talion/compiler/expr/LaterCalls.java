package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.Optional;

/** Built-ins that are typed but not run yet: {@code carried paid}. */
final class LaterCalls {
  private LaterCalls() {}

  /** Of rewards in a test; {@code worst_loss} stands in properties alone. */
  static Expr inTest(Expression.Call c, Scope scope) {
    if (c.callee().text().equals("worst_loss")) {
      return Bad.error(
          scope,
          "T0110",
          c.span(),
          "`worst_loss` can only be compared in a property",
          "",
          "write `check worst_loss(7 days) <= 100%`");
    }
    scope.report().later(c.span(), "`" + c.callee().text() + "`");
    Optional<Symbol> reward =
        c.arguments().isEmpty() || !(c.arguments().get(0).value() instanceof Expression.Reference r)
            ? Optional.empty()
            : scope.names().find(r.name().text());
    Optional<Type> paid =
        reward.flatMap(s ->
            s instanceof Symbol.RewardName n ? Optional.of(n.pool().value()) : Optional.empty());
    return paid.<Expr>map(t -> Bad.later(t, c.span()))
        .orElseGet(() ->
            Bad.error(
                scope,
                "T0101",
                c.span(),
                "`" + c.callee().text() + "` needs the name of a reward",
                "",
                "write `" + c.callee().text() + "(weekly)`"));
  }
}
