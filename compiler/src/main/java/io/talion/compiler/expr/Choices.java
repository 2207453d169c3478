package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;

/** {@code if then else} and {@code or else} (semantics.md 46). */
final class Choices {
  private Choices() {}

  static Expr choose(Expression.If i, Type hint, Scope scope) {
    Expr condition = scope.condition(i.condition());
    boolean flexible = Types.isError(hint) && Comparisons.isFlexible(i.then(), scope);
    Expr then;
    Expr otherwise;
    if (flexible) {
      otherwise = scope.infer(i.otherwise(), hint);
      then = scope.infer(i.then(), otherwise.type());
    } else {
      then = scope.infer(i.then(), hint);
      otherwise = scope.infer(i.otherwise(), Types.isError(hint) ? then.type() : hint);
    }
    if (Types.isError(then.type()) || Types.isError(otherwise.type())) {
      return Bad.at(i.span());
    }
    Type common = Types.common(then.type(), otherwise.type());
    if (Types.isError(common)) {
      return Bad.error(
          scope,
          "T0201",
          i.otherwise().span(),
          "the branches differ: " + then.type() + " and " + otherwise.type(),
          "",
          "give both branches one type");
    }
    return scope
        .fold()
        .choose(
            condition, fit(then, common, scope), fit(otherwise, common, scope), common, i.span());
  }

  static Expr orElse(Expression.OrElse o, Type hint, Scope scope) {
    Expr value = scope.infer(o.value(), hint);
    Expr fallback = scope.infer(o.fallback(), Types.inner(value.type()));
    if (Types.isError(value.type()) || Types.isError(fallback.type())) {
      return Bad.at(o.span());
    }
    Type inner = Types.inner(value.type());
    Type common =
        value.type() instanceof Type.NoneType
            ? fallback.type()
            : Types.common(inner, fallback.type());
    if (Types.isError(common)) {
      return Bad.error(
          scope,
          "T0201",
          o.fallback().span(),
          "`or else` gives " + fallback.type() + " where " + inner + " is meant",
          "it belongs to all that stands before it, up to a bracket or a comparison",
          "give a value of type " + inner + ", or close the bracket earlier");
    }
    return scope
        .fold()
        .orElse(fit(value, common, scope), fit(fallback, common, scope), common, o.span());
  }

  private static Expr fit(Expr e, Type common, Scope scope) {
    return Coerce.widened(e, common, scope);
  }
}
