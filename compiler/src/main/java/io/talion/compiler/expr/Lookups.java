package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.List;

/**
 * {@code lookup(key, keys, values)}: lists side by side are how contracts log tables (semantics.md
 * 87).
 */
final class Lookups {
  private Lookups() {}

  static Expr call(Expression.Call c, Scope scope) {
    List<Expr> a = Builtins.arguments(c, 3, 3, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    if (!(a.get(1).type() instanceof Type.ListOf keys)) {
      return Builtins.wrongType(c, a.get(1), "a list of keys", scope);
    }
    if (!(a.get(2).type() instanceof Type.ListOf values)) {
      return Builtins.wrongType(c, a.get(2), "a list of values", scope);
    }
    return Types.same(Types.inner(a.get(0).type()), Types.inner(keys.element()))
        ? scope
            .fold()
            .builtin(Function.LOOKUP, a, Types.optionalIf(true, values.element()), c.span())
        : Builtins.wrongType(c, a.get(0), "a key of " + keys, scope);
  }
}
