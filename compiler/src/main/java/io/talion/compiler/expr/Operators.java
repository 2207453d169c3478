package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Arithmetic;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Optional;

/** Sums, products, logic; comparisons are next door (language.md section 4, semantics.md 46). */
final class Operators {
  private Operators() {}

  static Expr binary(Expression.Binary b, Scope scope) {
    return switch (b.operator()) {
      case AND, OR -> logic(b, scope);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> arithmetic(b, scope);
      default -> Comparisons.compare(b, scope);
    };
  }

  static BinaryOperator core(Expression.Binary.Operator op) {
    return BinaryOperator.valueOf(op.name());
  }

  private static Expr logic(Expression.Binary b, Scope scope) {
    Expr left = scope.condition(b.left());
    Expr right = scope.condition(b.right());
    return scope.fold().binary(core(b.operator()), left, right, Simple.BOOL, b.span());
  }

  private static Expr arithmetic(Expression.Binary b, Scope scope) {
    Expr left = scope.infer(b.left());
    Expr right = scope.infer(b.right());
    if (Types.isError(left.type()) || Types.isError(right.type())) {
      return Bad.at(b.span());
    }
    BinaryOperator op = core(b.operator());
    Optional<Type> result =
        Arithmetic.result(op, Types.inner(left.type()), Types.inner(right.type()));
    return result.isEmpty()
        ? mismatch(b, left.type(), right.type(), scope)
        : build(op, left, right, result.get(), b, scope);
  }

  private static Expr build(
      BinaryOperator op, Expr left, Expr right, Type result, Expression.Binary b, Scope scope) {
    boolean none = Types.isOptional(left.type()) || Types.isOptional(right.type());
    boolean zero = op == BinaryOperator.DIVIDE && !scope.fold().ranges().of(right).excludesZero();
    Type type = Types.optionalIf(none || zero, result);
    boolean widen = op != BinaryOperator.DIVIDE && result == Simple.RATIO;
    Expr x = widen ? Coerce.widened(left, result, scope) : left;
    Expr y = widen ? Coerce.widened(right, result, scope) : right;
    return scope.fold().binary(op, x, y, type, b.span());
  }

  private static Expr mismatch(Expression.Binary b, Type left, Type right, Scope scope) {
    String what = left + " " + b.operator().symbol() + " " + right;
    if (Types.isPoint(left) && Types.isPoint(right)) {
      return Bad.error(
          scope,
          "T0207",
          b.span(),
          "two points cannot be " + verb(b) + ": " + what,
          "a point is a place on a clock; only a distance can be added to it",
          "subtract them to get a distance, or add a distance such as `10 blocks`");
    }
    if (!isOperand(left) || !isOperand(right)) {
      return Bad.error(
          scope,
          "T0201",
          b.span(),
          "there is no " + what,
          "arithmetic is on numbers, amounts, points and distances",
          "");
    }
    return Bad.error(
        scope,
        "T0202",
        b.span(),
        "units do not fit: " + what,
        "quantities of different units never mix; only a declared clock converts",
        fix(b, left, right));
  }

  /** {@code s as of p - d} is the difference of a value and a distance: the point ends at once. */
  private static String fix(Expression.Binary b, Type left, Type right) {
    boolean moved =
        b.left() instanceof Expression.AsOf && Types.base(right) instanceof Type.Distance;
    if (moved) {
      return "move the point in brackets: `… as of (p - 1 hour)`";
    }
    return Types.isScalar(left) || Types.isScalar(right)
        ? "give the plain number a unit, such as `10 blocks` or `1 ETH`"
        : "bring both to one unit first";
  }

  private static String verb(Expression.Binary b) {
    return switch (b.operator()) {
      case ADD -> "added";
      case SUBTRACT -> "subtracted";
      case MULTIPLY -> "multiplied";
      default -> "divided";
    };
  }

  private static boolean isOperand(Type t) {
    return Types.isNumber(t) || Types.isPoint(t);
  }
}
