package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.Optional;

/**
 * {@code s(k) as of p} (semantics.md 15): typed, not run yet. Optional unless the window that p
 * comes from reaches back no further than the state's history.
 */
final class AsOfs {
  private AsOfs() {}

  static Expr asOf(Expression.AsOf a, Type hint, Scope scope) {
    scope.report().later(a.span(), "`as of`");
    Expr value = scope.infer(a.value(), hint);
    Expr point = scope.infer(a.point());
    if (Types.isError(value.type()) || Types.isError(point.type())) {
      return Bad.at(a.span());
    }
    if (!Types.isPoint(point.type()) || Types.isOptional(point.type())) {
      return Bad.error(
          scope,
          "T0201",
          a.point().span(),
          "`as of` needs an instant or a point on a clock, but this is " + point.type(),
          "",
          "write `as of x.time`");
    }
    Optional<Lazy<Expr>> history = history(a.value(), scope);
    if (history.isEmpty()) {
      return Bad.error(
          scope,
          "T0210",
          a.value().span(),
          "only a state with `history` can be read `as of`",
          "without it only the present value is kept",
          "add `history 30 days` to its declaration");
    }
    boolean bounded = isBounded(a.point(), history.get(), scope);
    return Bad.later(Types.optionalIf(!bounded, value.type()), a.span());
  }

  private static Optional<Lazy<Expr>> history(Expression value, Scope scope) {
    Optional<Name> name =
        switch (value) {
          case Expression.Call c -> Optional.of(c.callee());
          case Expression.Reference r -> Optional.of(r.name());
          default -> Optional.empty();
        };
    return name.flatMap(n -> scope.names().find(n.text()))
        .flatMap(s ->
            switch (s) {
              case Symbol.StateName st -> st.history();
              case Symbol.TallyName t -> t.history();
              default -> Optional.empty();
            });
  }

  private static boolean isBounded(Expression point, Lazy<Expr> history, Scope scope) {
    if (!(point instanceof Expression.Member m)
        || !m.field().text().equals("time")
        || !(m.target() instanceof Expression.Reference r)) {
      return point instanceof Expression.Now;
    }
    Optional<Extent> age = Optional.ofNullable(scope.ages().get(r.name().text()));
    Optional<Extent> kept = Constants.extent(history.value(), 1, "`history`", scope);
    return age.isPresent()
        && kept.isPresent()
        && age.get().clock().equals(kept.get().clock())
        && age.get().distance() <= kept.get().distance();
  }
}
