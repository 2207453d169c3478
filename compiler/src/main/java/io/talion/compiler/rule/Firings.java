package io.talion.compiler.rule;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.names.Scope;
import io.talion.compiler.window.BoundTrigger;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code fires …} with its default key filled in (semantics.md 21 and 44). */
final class Firings {
  private Firings() {}

  static Firing firing(Clauses clauses, Optional<Expr> against, BoundTrigger trigger, Scope scope) {
    return clauses
        .one(Clause.Fires.class)
        .map(f -> firing(f.firing(), against, trigger, scope))
        .orElse(new Firing.EveryTime());
  }

  private static Firing firing(
      Clause.Firing f, Optional<Expr> against, BoundTrigger trigger, Scope scope) {
    return switch (f) {
      case Clause.Firing.OncePer o -> new Firing.OncePer(key(o.key(), scope));
      case Clause.Firing.AgainAfter a ->
          new Firing.AgainAfter(
              Constants.extent(a.distance(), 1, "`again after`", scope)
                  .orElse(new Extent(Clock.TIME, 1)),
              keyOr(a.key(), against, trigger, scope));
      case Clause.Firing.AgainWhenCleared c ->
          new Firing.AgainWhenCleared(keyOr(c.key(), against, trigger, scope));
      case Clause.Firing.EveryTime e -> new Firing.EveryTime();
    };
  }

  private static List<Expr> keyOr(
      List<Expression> written, Optional<Expr> against, BoundTrigger trigger, Scope scope) {
    if (!written.isEmpty()) {
      return key(written, scope);
    }
    List<Expr> out = new ArrayList<>();
    against.ifPresent(out::add);
    out.addAll(trigger.each());
    return out;
  }

  private static List<Expr> key(List<Expression> written, Scope scope) {
    return written.stream().map(scope::infer).toList();
  }
}
