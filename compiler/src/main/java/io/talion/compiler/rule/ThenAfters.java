package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code then after d { … }} (semantics.md 26): resolved and typed, not run yet. */
final class ThenAfters {
  private ThenAfters() {}

  static void check(Clause.ThenAfter t, Clauses outer, Scope scope) {
    scope.report().later(t.span(), "`then after`");
    Expr delay = scope.infer(t.delay());
    if (!Types.isError(delay.type()) && !(delay.type() instanceof Type.Distance)) {
      Constants.wrongType(delay, "`then after`", "a duration or a distance", scope);
    }
    Clauses clauses = new Clauses(t.clauses());
    Scope inner = Tests.inner(clauses, scope, new ArrayList<>());
    Penalties.all(clauses.every(Clause.Consequence.class), inner);
    Proofs.evidence(clauses, inner);
    Proofs.because(clauses, inner);
    for (Class<? extends Clause> c :
        List.of(Clause.On.class, Clause.Fires.class, Clause.ThenAfter.class)) {
      clauses.none(
          c, "this cannot stand in `then after`", "it belongs to the rule", scope.report());
    }
    boolean slashes = clauses.penalty(io.talion.grammar.ast.Penalty.Slash.class).isPresent();
    if (slashes && !clauses.has(Clause.Because.class) && !outer.has(Clause.Because.class)) {
      scope
          .report()
          .error(
              "T0303",
              t.span(),
              "this slashes without a reason",
              "who loses stake is told why",
              "add `because \"…\"`");
    }
  }
}
