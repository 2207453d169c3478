package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.List;

/** {@code min max clamp}: of one unit; Int beside Ratio widens. */
final class Extremes {
  private Extremes() {}

  static Expr call(Function f, Expression.Call c, Scope scope) {
    boolean clamp = f == Function.CLAMP;
    List<Expr> a = Builtins.arguments(c, clamp ? 3 : 2, clamp ? 3 : Integer.MAX_VALUE, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    Type common = a.get(0).type();
    for (Expr e : a) {
      if (!Types.isOrdered(e.type())) {
        return Builtins.wrongType(c, e, "numbers, amounts or points", scope);
      }
      Type next = Types.common(common, e.type());
      if (Types.isError(next)) {
        return Bad.error(
            scope,
            "T0202",
            e.span(),
            "`" + c.callee().text() + "` of " + common + " and " + e.type(),
            "quantities of different units never compare",
            "give both one unit");
      }
      common = next;
    }
    Type type = Types.optionalIf(Builtins.anyOptional(a), common);
    Type inner = Types.inner(common);
    List<Expr> arguments = a.stream().map(e -> Coerce.widened(e, inner, scope)).toList();
    return scope.fold().builtin(f, arguments, type, c.span());
  }
}
