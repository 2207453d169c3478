package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Elaborator;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import java.math.BigInteger;

/** One place that knows every form of expression; each form is elaborated by its own class. */
public final class Expressions implements Elaborator {
  @Override
  public Expr check(Expression e, Type expected, Scope scope) {
    return Coerce.to(infer(e, expected, scope), expected, scope);
  }

  @Override
  public Expr infer(Expression e, Type hint, Scope scope) {
    return switch (e) {
      case Expression.Literal l -> Literals.literal(l, hint, scope);
      case Expression.Quantity q -> Quantities.quantity(q, scope);
      case Expression.BlockPoint b ->
          new Expr.Const(
              new Int(new BigInteger(b.number().replace("_", ""))),
              new Type.Point(Clock.BLOCK),
              b.span());
      case Expression.Reference r -> References.reference(r, hint, scope);
      case Expression.Now n -> new Expr.Now(Type.INSTANT, n.span());
      case Expression.Offender o -> References.offender(o, scope);
      case Expression.Member m -> Members.member(m, scope);
      case Expression.Call c -> Calls.call(c, hint, scope);
      case Expression.Negate n -> negate(n, hint, scope);
      case Expression.Not n -> scope.fold().not(scope.condition(n.operand()), n.span());
      case Expression.Binary b -> Operators.binary(b, scope);
      case Expression.OrElse o -> Choices.orElse(o, hint, scope);
      case Expression.Range r ->
          Bad.error(
              scope,
              "T0110",
              r.span(),
              "a range cannot stand here",
              "",
              "ranges are written after `in` in a param or a field");
      case Expression.Is i -> IsTests.is(i, scope);
      case Expression.If i -> Choices.choose(i, hint, scope);
      case Expression.AsOf a -> AsOfs.asOf(a, hint, scope);
      case Expression.Braces b -> ListLiterals.list(b, hint, scope);
      case Expression.Aggregate a -> Aggregates.aggregate(a, scope);
    };
  }

  private static Expr negate(Expression.Negate n, Type hint, Scope scope) {
    Expr operand = scope.infer(n.operand(), Types.isNumber(hint) ? hint : Types.ANY);
    if (Types.isError(operand.type())) {
      return operand;
    }
    if (!Types.isNumber(operand.type())) {
      return Bad.error(
          scope,
          "T0201",
          n.span(),
          "`-` needs a number, but this is " + operand.type(),
          "",
          "negate a number or an amount");
    }
    return scope.fold().negate(operand, n.span());
  }
}
