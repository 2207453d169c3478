package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;

/**
 * {@code == != < <= > >=}. A literal or a bare name takes the type of the other side; {@code ==}
 * takes optionals, {@code <} does not (semantics.md 8 and 46).
 */
final class Comparisons {
  private Comparisons() {}

  static Expr compare(Expression.Binary b, Scope scope) {
    boolean flexible = isFlexible(b.left(), scope);
    Expr first = scope.infer(flexible ? b.right() : b.left());
    Expr second = scope.infer(flexible ? b.left() : b.right(), Types.inner(first.type()));
    Expr left = flexible ? second : first;
    Expr right = flexible ? first : second;
    if (Types.isError(left.type()) || Types.isError(right.type())) {
      return Bad.at(b.span());
    }
    return isEquality(b) ? equality(b, left, right, scope) : order(b, left, right, scope);
  }

  private static Expr equality(Expression.Binary b, Expr left, Expr right, Scope scope) {
    if (Types.isError(Types.common(left.type(), right.type()))) {
      return mismatch(b, left, right, scope);
    }
    if (isDigest(left) && isDigest(right)) {
      scope
          .report()
          .warning(
              "T1005",
              b.span(),
              "digests name occurrences, not contents",
              "a re-broadcast of the same statement has another digest",
              "compare the fields of the two, such as `a.payload != b.payload`");
    }
    return build(b, left, right, scope);
  }

  private static Expr order(Expression.Binary b, Expr left, Expr right, Scope scope) {
    for (Expr side : new Expr[] {left, right}) {
      if (Types.isOptional(side.type())) {
        return Bad.error(
            scope,
            "T0203",
            side.span(),
            "this may be none and cannot be ordered",
            "its type is " + side.type() + "; none is neither less nor greater",
            "say what none means: `" + Discharge.example(side.type()) + "`");
      }
      if (!Types.isOrdered(side.type())) {
        return Bad.error(
            scope,
            "T0205",
            side.span(),
            side.type() + " has no order",
            "`"
                + b.operator().symbol()
                + "` compares numbers, amounts, points, distances and bytes",
            "");
      }
    }
    return Types.isError(Types.common(left.type(), right.type()))
        ? mismatch(b, left, right, scope)
        : build(b, left, right, scope);
  }

  private static Expr build(Expression.Binary b, Expr left, Expr right, Scope scope) {
    Type common = Types.inner(Types.common(left.type(), right.type()));
    Expr x = Coerce.widened(left, common, scope);
    Expr y = Coerce.widened(right, common, scope);
    return scope.fold().binary(Operators.core(b.operator()), x, y, Simple.BOOL, b.span());
  }

  private static Expr mismatch(Expression.Binary b, Expr left, Expr right, Scope scope) {
    boolean units = Types.isNumber(left.type()) && Types.isNumber(right.type());
    return Bad.error(
        scope,
        units ? "T0202" : "T0201",
        b.span(),
        "cannot compare " + left.type() + " with " + right.type(),
        units ? "quantities of different units never compare" : "",
        (units ? "give both sides one unit" : "compare values of one type")
            + Written.suchAs(wanted(left, right)));
  }

  /** What the side that is written out should have been: the other one knows. */
  private static Type wanted(Expr left, Expr right) {
    boolean plain = left instanceof Expr.Const || Types.isScalar(left.type());
    return plain && !(right instanceof Expr.Const) ? right.type() : left.type();
  }

  private static boolean isDigest(Expr e) {
    return e instanceof Expr.Builtin b && b.function() == Expr.Builtin.Function.DIGEST;
  }

  private static boolean isEquality(Expression.Binary b) {
    return b.operator() == Expression.Binary.Operator.EQUAL
        || b.operator() == Expression.Binary.Operator.NOT_EQUAL;
  }

  /** Whether an expression takes its type from what it is compared with. */
  static boolean isFlexible(Expression e, Scope scope) {
    return switch (e) {
      case Expression.Literal l -> true;
      case Expression.Negate n -> isFlexible(n.operand(), scope);
      case Expression.Reference r ->
          scope.local(r.name().text()).isEmpty() && !scope.names().has(r.name().text());
      default -> false;
    };
  }
}
