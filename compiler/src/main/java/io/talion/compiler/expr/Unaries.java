package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.List;

/** {@code abs square isqrt digest ascending address}. */
final class Unaries {
  private Unaries() {}

  static Expr call(Function f, Expression.Call c, Scope scope) {
    List<Expr> a = Builtins.arguments(c, 1, 1, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    Expr x = a.get(0);
    return switch (f) {
      case DIGEST -> digest(x, c, scope);
      case ISQRT -> isqrt(x, c, scope);
      case ASCENDING -> ascending(x, c, scope);
      case SQUARE -> number(f, x, Types.isScalar(x.type()), c, scope);
      default -> number(f, x, Types.isNumber(x.type()), c, scope);
    };
  }

  /** What an operator, an AVS or a strategy is called on chain, whatever it stands for. */
  static Expr address(Expression.Call c, Scope scope) {
    List<Expr> a = Builtins.arguments(c, 1, 1, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    Expr x = a.get(0);
    return Types.isAddress(x.type()) && Types.base(x.type()) != Type.Bytes.VALIDATOR
        ? scope.fold().widen(x, Types.optionalIf(Types.isOptional(x.type()), Type.Bytes.ADDRESS))
        : Builtins.wrongType(c, x, "an Operator, an Avs or a Strategy", scope);
  }

  private static Expr number(Function f, Expr x, boolean fits, Expression.Call c, Scope scope) {
    return fits
        ? scope.fold().builtin(f, List.of(x), x.type(), c.span())
        : Builtins.wrongType(c, x, "a number", scope);
  }

  private static Expr isqrt(Expr x, Expression.Call c, Scope scope) {
    if (Types.base(x.type()) != Simple.INT) {
      return Builtins.wrongType(c, x, "an Int", scope);
    }
    boolean none = Types.isOptional(x.type()) || !scope.fold().ranges().of(x).isNotNegative();
    return scope
        .fold()
        .builtin(Function.ISQRT, List.of(x), Types.optionalIf(none, Simple.INT), c.span());
  }

  private static Expr ascending(Expr x, Expression.Call c, Scope scope) {
    return x.type() instanceof Type.ListOf list && Types.isOrdered(list.element())
        ? scope.fold().builtin(Function.ASCENDING, List.of(x), Simple.BOOL, c.span())
        : Builtins.wrongType(c, x, "a list of what has an order", scope);
  }

  private static Expr digest(Expr x, Expression.Call c, Scope scope) {
    return Types.inner(x.type()) instanceof Type.ElementOf
        ? scope
            .fold()
            .builtin(
                Function.DIGEST,
                List.of(x),
                Types.optionalIf(Types.isOptional(x.type()), Type.Bytes.HASH),
                c.span())
        : Builtins.wrongType(c, x, "an element of a stream", scope);
  }
}
