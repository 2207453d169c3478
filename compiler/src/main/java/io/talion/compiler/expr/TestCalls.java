package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Expression;

/** Built-ins of tests and properties alone (semantics.md 18). */
final class TestCalls {
  private TestCalls() {}

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
    return RewardCalls.call(c, scope);
  }
}
