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
 * {@code s(k) as of p} (semantics.md 15). Optional unless the window that p comes from reaches back
 * no further than the state's history; none where p is.
 */
final class AsOfs {
  private AsOfs() {}

  static Expr asOf(Expression.AsOf a, Type hint, Scope scope) {
    Expr value = scope.infer(a.value(), hint);
    Expr point = scope.infer(a.point());
    if (Types.isError(value.type()) || Types.isError(point.type())) {
      return Bad.at(a.span());
    }
    if (!(Types.base(point.type()) instanceof Type.Point p)) {
      return Bad.error(
          scope,
          "T0201",
          a.point().span(),
          "`as of` needs an instant or a point on a clock, but this is " + point.type(),
          "",
          "write `as of x.time`");
    }
    Optional<Lazy<Expr>> history = history(a.value(), scope);
    boolean kept = value instanceof Expr.StateRead || value instanceof Expr.TallyRead;
    if (history.isEmpty() || !kept) {
      return notKept(a, scope);
    }
    return Constants.extent(history.get().value(), 1, "`history`", scope)
        .<Expr>map(h -> {
          boolean bounded = !Types.isOptional(point.type()) && isBounded(a.point(), h, scope);
          Type type = Types.optionalIf(!bounded, value.type());
          return new Expr.AsOf(value, point, p.clock(), h, type, a.span());
        })
        .orElseGet(() -> Bad.at(a.span()));
  }

  private static Expr notKept(Expression.AsOf a, Scope scope) {
    return Bad.error(
        scope,
        "T0210",
        a.value().span(),
        "only a state or a tally with `history` can be read `as of`",
        "without it only the present value is kept",
        "add `history 30 days` to its declaration");
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

  /** The instant itself, and what a window says is no older. */
  private static boolean isBounded(Expression point, Extent kept, Scope scope) {
    if (!(point instanceof Expression.Member m)
        || !m.field().text().equals("time")
        || !(m.target() instanceof Expression.Reference r)) {
      return point instanceof Expression.Now;
    }
    return Optional.ofNullable(scope.ages().get(r.name().text()))
        .filter(age -> age.clock().equals(kept.clock()) && age.distance() <= kept.distance())
        .isPresent();
  }
}
