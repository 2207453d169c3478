package io.talion.compiler.later;

import io.talion.compiler.core.Expr;
import io.talion.compiler.declaration.File;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Constants;
import io.talion.compiler.window.StepsAllowed;
import io.talion.compiler.window.Triggers;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.RewardClause;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Optional;

/** {@code reward} (language.md section 7, semantics.md 30): resolved and typed, not run yet. */
final class Rewards {
  private Rewards() {}

  static void declare(Declaration.Reward r, File file) {
    file.report().later(r.name().span(), "a `reward`");
    Lazy<Type> pool = new Lazy<>(() -> check(r, file), () -> Types.ERROR);
    file.declare(r.name(), new Symbol.RewardName(pool));
    file.parts().body(pool::value);
  }

  private static Type check(Declaration.Reward r, File file) {
    Scope scope = file.scope();
    for (RewardClause c : r.clauses()) {
      if (c instanceof RewardClause.Let l) {
        Expr value = scope.infer(l.value());
        scope = scope.bind(l.name(), value.type());
      }
    }
    Scope members = members(r, scope);
    Type pool = Types.ERROR;
    for (RewardClause c : r.clauses()) {
      if (c instanceof RewardClause.Pool p) {
        pool = pool(p, scope);
      } else {
        clause(c, scope, members);
      }
    }
    return pool;
  }

  private static Scope members(Declaration.Reward r, Scope scope) {
    return r.clauses().stream()
        .filter(c -> c instanceof RewardClause.Among)
        .map(c ->
            Bindings.bind(((RewardClause.Among) c).binding(), StepsAllowed.FILTER, scope).scope())
        .findFirst()
        .orElse(scope);
  }

  private static Type pool(RewardClause.Pool p, Scope scope) {
    Expr amount = scope.infer(p.amount());
    if (!Types.isError(amount.type()) && !(Types.base(amount.type()) instanceof Type.Amount)) {
      Constants.wrongType(amount, "a pool", "an amount", scope);
    }
    return amount.type();
  }

  private static void clause(RewardClause c, Scope scope, Scope members) {
    switch (c) {
      case RewardClause.Every e -> every(e, scope);
      case RewardClause.Weight w -> weight(w, members);
      case RewardClause.When w -> scope.condition(w.condition());
      case RewardClause.Cap k -> scope.check(k.ratio(), Simple.RATIO);
      case RewardClause.Split s -> scope.check(s.ratio(), Simple.RATIO);
      case RewardClause.Remainder m ->
          m.recipient().ifPresent(to -> scope.check(to, Type.Bytes.ADDRESS));
      case RewardClause.Because b ->
          b.text()
              .parts()
              .forEach(p -> {
                if (p instanceof Clause.Because.Part.Hole h) {
                  scope.infer(h.expression());
                }
              });
      case RewardClause.Let l -> {}
      case RewardClause.Pool p -> {}
      case RewardClause.Among a -> {}
    }
  }

  private static void every(RewardClause.Every e, Scope scope) {
    Optional<Extent> period = Triggers.period(e.period(), scope);
    Clock clock = period.map(Extent::clock).orElse(Clock.TIME);
    e.from().ifPresent(f -> Triggers.from(f, clock, scope));
  }

  private static void weight(RewardClause.Weight w, Scope members) {
    Expr weight = members.infer(w.weight());
    boolean good =
        Types.isError(weight.type())
            || (Types.isNumber(weight.type()) && !Types.isOptional(weight.type()));
    if (!good) {
      Constants.wrongType(weight, "a weight", "a number that is always there", members);
    }
    w.outOf().ifPresent(t -> members.check(t, weight.type()));
  }
}
