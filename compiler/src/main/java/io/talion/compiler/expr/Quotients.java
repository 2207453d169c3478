package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.List;

/** {@code div} and {@code mod}, which floor; optional unless the divisor is shown not to be 0. */
final class Quotients {
  private Quotients() {}

  static Expr call(Function f, Expression.Call c, Scope scope) {
    List<Expr> a = Builtins.arguments(c, 2, 2, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    for (Expr e : a) {
      if (!Types.isNumber(e.type())) {
        return Builtins.wrongType(c, e, "numbers or amounts", scope);
      }
    }
    Type common = Types.common(a.get(0).type(), a.get(1).type());
    if (Types.isError(common)) {
      return Bad.error(
          scope,
          "T0202",
          c.span(),
          "units do not fit: " + a.get(0).type() + " and " + a.get(1).type(),
          "",
          "give both one unit");
    }
    boolean none = Types.isOptional(common) || !scope.fold().ranges().of(a.get(1)).excludesZero();
    Type result = f == Function.DIV ? Simple.INT : Types.inner(common);
    List<Expr> wide = a.stream().map(e -> Coerce.widened(e, Types.inner(common), scope)).toList();
    return scope.fold().builtin(f, wide, Types.optionalIf(none, result), c.span());
  }
}
