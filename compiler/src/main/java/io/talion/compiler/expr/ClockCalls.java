package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Objects;

/**
 * {@code epoch(10)}, the point itself, and {@code epoch(now)}, the point at an instant
 * (semantics.md 40).
 */
final class ClockCalls {
  private ClockCalls() {}

  static Expr point(Expression.Call c, Scope scope) {
    Clock clock = Objects.requireNonNull(scope.program().clocks().get(c.callee().text()));
    List<Expr> a = Builtins.arguments(c, 1, 1, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    Expr x = a.get(0);
    Type type = Types.optionalIf(Types.isOptional(x.type()), new Type.Point(clock));
    Type base = Types.base(x.type());
    if (base == Type.Simple.INT || base.equals(new Type.Point(clock))) {
      return scope.fold().retyped(x, type);
    }
    if (!base.equals(Type.INSTANT)) {
      return Builtins.wrongType(c, x, "a number or an instant", scope);
    }
    boolean computed = scope.program().timed().containsKey(clock) || scope.site().inTest();
    if (!computed && !(x instanceof Expr.Now)) {
      return onlyNow(clock, x, scope);
    }
    return new Expr.ClockAt(clock, x, type, c.span());
  }

  private static Expr onlyNow(Clock clock, Expr x, Scope scope) {
    String name = clock.name();
    boolean counted = scope.program().isCounted(clock);
    return Bad.error(
        scope,
        "T0210",
        x.span(),
        counted
            ? "only `" + name + "(now)` is known: what was counted before is not kept"
            : "only `" + name + "(now)` is known: no clock `" + name + "` is declared",
        counted
            ? "a clock that counts events converts to no other"
            : "without a declaration it is a counter that events carry",
        counted
            ? "read the count where an element came: `x." + name + "`"
            : "declare it in terms: `clock "
                + name
                + " every 12 seconds from @2020-12-01T12:00:23Z`");
  }
}
