package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Builtin.Function;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The built-in functions by name (semantics.md 18 and 47). */
final class Builtins {
  private static final Set<String> VALUES =
      Set.of(
          "floor",
          "ceil",
          "round",
          "truncate",
          "div",
          "mod",
          "pow",
          "square",
          "min",
          "max",
          "clamp",
          "abs",
          "isqrt",
          "log2",
          "ln",
          "exp",
          "digest",
          "ascending",
          "lookup");
  private static final Set<String> PAST = Set.of("entered", "previous");
  private static final Set<String> TESTS = Set.of("carried", "paid", "worst_loss");
  private static final String ADDRESS = "address";

  private Builtins() {}

  static boolean isKnown(String name, Scope scope) {
    return VALUES.contains(name)
        || PAST.contains(name)
        || name.equals(ADDRESS)
        || scope.program().clocks().containsKey(name)
        || (TESTS.contains(name) && scope.site().inTest());
  }

  static List<String> names(Scope scope) {
    List<String> out = new ArrayList<>(VALUES);
    out.addAll(PAST);
    out.add(ADDRESS);
    out.addAll(scope.program().clocks().keySet());
    return out.stream().sorted().toList();
  }

  static Expr call(Expression.Call c, Type hint, Scope scope) {
    String name = c.callee().text();
    if (scope.program().clocks().containsKey(name)) {
      return ClockCalls.point(c, scope);
    }
    if (PAST.contains(name)) {
      return PastCalls.call(c, scope);
    }
    if (TESTS.contains(name)) {
      return TestCalls.inTest(c, scope);
    }
    if (name.equals(ADDRESS)) {
      return Unaries.address(c, scope);
    }
    Function f = Function.valueOf(name.toUpperCase(Locale.ROOT));
    return switch (f) {
      case MIN, MAX, CLAMP -> Extremes.call(f, c, scope);
      case ROUND, TRUNCATE, FLOOR, CEIL -> Roundings.call(f, c, scope);
      case LOG2, LN, EXP, POW -> Powers.call(f, c, scope);
      case DIV, MOD -> Quotients.call(f, c, scope);
      case LOOKUP -> Lookups.call(c, scope);
      case ABS, SQUARE, ISQRT, DIGEST, ASCENDING -> Unaries.call(f, c, scope);
    };
  }

  /** The unnamed arguments, typed; empty after a complaint. */
  static List<Expr> arguments(Expression.Call c, int least, int most, Scope scope) {
    List<Expr> out =
        c.arguments().stream()
            .filter(a -> a.name().isEmpty())
            .map(a -> scope.infer(a.value()))
            .toList();
    if (out.size() < least || out.size() > most) {
      Bad.error(
          scope,
          "T0109",
          c.span(),
          "`"
              + c.callee().text()
              + "` takes "
              + (least == most ? least : least + " or more")
              + " values, not "
              + out.size(),
          "",
          "see `talion help T0109`");
      return List.of();
    }
    return out.stream().anyMatch(e -> Types.isError(e.type())) ? List.of() : out;
  }

  static boolean anyOptional(List<Expr> arguments) {
    return arguments.stream().anyMatch(a -> Types.isOptional(a.type()));
  }

  static Expr wrongType(Expression.Call c, Expr argument, String wanted, Scope scope) {
    return Bad.error(
        scope,
        "T0201",
        argument.span(),
        "`" + c.callee().text() + "` takes " + wanted + ", but this is " + argument.type(),
        "",
        "give it " + wanted);
  }
}
