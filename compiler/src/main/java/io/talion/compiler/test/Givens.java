package io.talion.compiler.test;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.TestCase.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.TestStep;
import java.util.Optional;

/** {@code given s(k) = v}: a state's value until an event determines it (semantics.md 32). */
final class Givens {
  private Givens() {}

  static Optional<Step> lower(TestStep.Given g, Scope scope) {
    Expr target = scope.infer(g.target());
    Expr value = scope.check(g.value(), target.type());
    if (target instanceof Expr.StateRead s && s.state() >= 0) {
      return Optional.of(new Step.Given(s.state(), s.key(), value, g.span()));
    }
    if (!Types.isError(target.type())) {
      scope
          .report()
          .error(
              "T0701",
              g.target().span(),
              "only a state can be given",
              "what is not a state follows from events",
              "write `given stake(alice) = 32 ETH`");
    }
    return Optional.empty();
  }
}
