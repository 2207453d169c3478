package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.FixedPoint;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code pow}, and {@code log2 ln exp} with declared digits (semantics.md 47). */
final class Powers {
  private static final int MAX_EXPONENT = 1_024;

  private Powers() {}

  static Expr call(Function f, Expression.Call c, Scope scope) {
    List<Expr> a =
        f == Function.POW ? Builtins.arguments(c, 2, 2, scope) : Builtins.arguments(c, 1, 1, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    if (!Types.isScalar(a.get(0).type())) {
      return Builtins.wrongType(c, a.get(0), "a plain number", scope);
    }
    return f == Function.POW ? pow(a.get(0), a.get(1), c, scope) : fixed(f, a.get(0), c, scope);
  }

  private static Expr pow(Expr base, Expr exponent, Expression.Call c, Scope scope) {
    Optional<Long> n = constant(exponent, -MAX_EXPONENT, MAX_EXPONENT);
    boolean negative = n.filter(x -> x < 0).isPresent();
    if (n.isEmpty()) {
      return Bad.error(
          scope,
          "T0210",
          exponent.span(),
          "the exponent must be a whole constant from -1024 to 1024",
          "powers are integer powers",
          "write `pow(x, 3)`");
    }
    Expr x = negative ? Coerce.widened(base, Simple.RATIO, scope) : base;
    boolean none = negative && !scope.fold().ranges().of(base).excludesZero();
    Type type = Types.optionalIf(none || Types.isOptional(x.type()), Types.inner(x.type()));
    return scope.fold().builtin(Function.POW, List.of(x, exponent), type, c.span());
  }

  private static Expr fixed(Function f, Expr x, Expression.Call c, Scope scope) {
    Optional<Expr> digits = digits(c, FixedPoint.MAX_DIGITS, scope);
    return digits.isEmpty()
        ? Bad.at(c.span())
        : scope
            .fold()
            .builtin(
                f,
                List.of(Coerce.widened(x, Simple.RATIO, scope), digits.get()),
                Types.optional(Simple.RATIO),
                c.span());
  }

  /** {@code digits: n}, a constant from 0 on; empty after a complaint. */
  static Optional<Expr> digits(Expression.Call c, int most, Scope scope) {
    Optional<Expr> digits = Roundings.named(c, "digits").map(d -> scope.infer(d.value()));
    if (digits.filter(d -> constant(d, 0, most).isPresent()).isEmpty()) {
      Bad.error(
          scope,
          "T0212",
          digits.map(Expr::span).orElse(c.span()),
          "`" + c.callee().text() + "` needs `digits: n`, a constant from 0 to " + most,
          "how many decimals are kept is part of the result",
          "write `" + c.callee().text() + "(x, digits: 15)`");
      return Optional.empty();
    }
    return digits;
  }

  private static Optional<Long> constant(Expr e, long least, long most) {
    Optional<Value> v = Fold.value(e);
    return v.filter(x -> x instanceof Int i && i.value().bitLength() < 32)
        .map(x -> ((Int) x).value().longValueExact())
        .filter(n -> n >= least && n <= most);
  }
}
