package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Expression.Argument;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import io.talion.trace.value.Rounding;
import io.talion.trace.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code floor ceil}, {@code round(x, to: unit, mode: m)}, {@code truncate(x, digits: n)}: the only
 * ways from a Ratio to an Int (language.md section 4, semantics.md 47).
 */
final class Roundings {
  private Roundings() {}

  static Expr call(Function f, Expression.Call c, Scope scope) {
    List<Expr> a = Builtins.arguments(c, 1, 1, scope);
    if (a.isEmpty()) {
      return Bad.at(c.span());
    }
    Expr x = a.get(0);
    if (!Types.isNumber(x.type())) {
      return Builtins.wrongType(c, x, "a number or an amount", scope);
    }
    return switch (f) {
      case ROUND -> round(x, c, scope);
      case TRUNCATE -> truncate(x, c, scope);
      default -> whole(f, x, c, scope);
    };
  }

  private static Expr whole(Function f, Expr x, Expression.Call c, Scope scope) {
    Type inner = Types.inner(x.type());
    Type result = Types.isScalar(inner) ? Simple.INT : inner;
    return scope
        .fold()
        .builtin(f, List.of(x), Types.optionalIf(Types.isOptional(x.type()), result), c.span());
  }

  private static Expr truncate(Expr x, Expression.Call c, Scope scope) {
    Optional<Expr> digits = Powers.digits(c, 1_000, scope);
    if (digits.isEmpty()) {
      return Bad.at(c.span());
    }
    if (!Types.isScalar(x.type())) {
      return Builtins.wrongType(c, x, "a plain number", scope);
    }
    Expr wide = Coerce.widened(x, Simple.RATIO, scope);
    return scope
        .fold()
        .builtin(
            Function.TRUNCATE,
            List.of(wide, digits.get()),
            Types.optionalIf(Types.isOptional(x.type()), Simple.RATIO),
            c.span());
  }

  private static Expr round(Expr x, Expression.Call c, Scope scope) {
    Optional<Expr> mode = named(c, "mode").flatMap(m -> mode(m, scope));
    Optional<Expr> unit = named(c, "to").map(u -> scope.infer(u.value()));
    if (mode.isEmpty() || unit.isEmpty() || Types.isError(unit.get().type())) {
      return incomplete(c, scope);
    }
    Expr u = unit.get();
    Type want = Types.inner(x.type());
    boolean scalar = Types.isScalar(want) && Types.isScalar(u.type());
    if (!scalar && !Types.same(want, u.type())) {
      return Bad.error(
          scope,
          "T0202",
          u.span(),
          "a " + want + " is not rounded to a " + u.type(),
          "",
          "give a unit of the same kind, such as `1 gwei` for an amount");
    }
    if (!isPositive(u, scope)) {
      return Bad.error(
          scope,
          "T0212",
          u.span(),
          "the unit of rounding must be a constant above 0",
          "",
          "write `to: 1`, `to: 0.01%` or `to: 1 gwei`");
    }
    Type result = scalar ? Types.base(u.type()) : want;
    return scope
        .fold()
        .builtin(
            Function.ROUND,
            List.of(x, u, mode.get()),
            Types.optionalIf(Types.isOptional(x.type()), result),
            c.span());
  }

  /** Inside a function's own body the unit may be a parameter; it is constant at every call. */
  private static boolean isPositive(Expr unit, Scope scope) {
    return unit instanceof Expr.Local && scope.site().isFunction()
        || (unit instanceof Expr.Const
            && scope.fold().ranges().of(unit).low().filter(l -> l.signum() > 0).isPresent());
  }

  private static Optional<Expr> mode(Argument m, Scope scope) {
    List<String> words = Arrays.stream(Rounding.values()).map(Rounding::word).toList();
    String word = m.value() instanceof Expression.Reference r ? r.name().text() : "";
    if (words.contains(word)) {
      return Optional.of(new Expr.Const(new Text(word), Simple.STRING, m.value().span()));
    }
    Bad.error(
        scope,
        "T0212",
        m.value().span(),
        "unknown mode of rounding",
        "",
        Suggest.fix(word, words, "the modes are " + String.join(", ", words)));
    return Optional.empty();
  }

  private static Expr incomplete(Expression.Call c, Scope scope) {
    if (named(c, "mode").isEmpty() || named(c, "to").isEmpty()) {
      return Bad.error(
          scope,
          "T0109",
          c.span(),
          "`round` needs a unit and a mode",
          "which way and to what something is rounded decides about money",
          "write `round(x, to: 1 gwei, mode: down)`");
    }
    return Bad.at(c.span());
  }

  static Optional<Argument> named(Expression.Call c, String name) {
    return c.arguments().stream()
        .filter(a -> a.name().filter(n -> n.text().equals(name)).isPresent())
        .findFirst();
  }
}
