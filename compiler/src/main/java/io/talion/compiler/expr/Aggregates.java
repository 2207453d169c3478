package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bindings;
import io.talion.compiler.window.Bound;
import io.talion.compiler.window.StepsAllowed;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import io.talion.trace.type.Type.Simple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code agg(value for x in S …)} (language.md section 9, semantics.md 16 and 48). */
final class Aggregates {
  private Aggregates() {}

  static Expr aggregate(Expression.Aggregate a, Scope scope) {
    Optional<AggregateFunction> function = function(a.function().text());
    if (function.isEmpty()) {
      return unknown(a, scope);
    }
    AggregateFunction f = function.get();
    Bound bound = Bindings.bind(a.binding(), StepsAllowed.WINDOW, scope);
    Optional<Expr> value = value(f, a, bound, scope);
    Optional<Expr> weight = a.weight().map(w -> weight(w, bound.scope()));
    Optional<Expr> argument = argument(f, a, scope);
    AggregateChecks.window(f, a, bound, scope);
    boolean failed =
        Types.isError(bound.element())
            || value.filter(v -> Types.isError(v.type())).isPresent()
            || (needsValue(f) && value.isEmpty());
    if (failed) {
      return Bad.at(a.span());
    }
    Type type = type(f, value, bound.steps());
    return AggregateChecks.value(f, a, value, scope)
        ? new Expr.Aggregate(
            f, argument, value, bound.range(), bound.slot(), bound.steps(), weight, type, a.span())
        : Bad.at(a.span());
  }

  private static Optional<AggregateFunction> function(String name) {
    return Arrays.stream(AggregateFunction.values())
        .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static boolean needsValue(AggregateFunction f) {
    return f != AggregateFunction.COUNT && f != AggregateFunction.EXISTS;
  }

  private static Optional<Expr> value(
      AggregateFunction f, Expression.Aggregate a, Bound bound, Scope scope) {
    if (a.value().isEmpty()) {
      if (needsValue(f)) {
        Bad.error(
            scope,
            "T0109",
            a.span(),
            "`" + a.function().text() + "` needs a value before `for`",
            "",
            "write `" + a.function().text() + "(x.field for x in …)`");
      }
      return Optional.empty();
    }
    if (f == AggregateFunction.SHARE) {
      return Optional.of(bound.scope().condition(a.value().get()));
    }
    Expr value = bound.scope().infer(a.value().get());
    if (!needsValue(f)) {
      Bad.error(
          scope,
          "T0109",
          a.value().get().span(),
          "`" + a.function().text() + "` counts elements and takes no value",
          "",
          "write `" + a.function().text() + "(x in …)`; a condition goes into `where`");
    }
    return Optional.of(value);
  }

  private static Expr weight(Expression w, Scope scope) {
    Expr e = scope.infer(w);
    if (Types.isOptional(e.type())) {
      return AggregateChecks.mayBeNone(e, scope);
    }
    boolean good = Types.isError(e.type()) || Types.isNumber(e.type());
    return good
        ? e
        : Bad.error(
            scope,
            "T0201",
            e.span(),
            "a weight is a number, but this is " + e.type(),
            "",
            "weigh by an amount or a number");
  }

  private static Optional<Expr> argument(AggregateFunction f, Expression.Aggregate a, Scope scope) {
    boolean quantile = f == AggregateFunction.QUANTILE;
    if (quantile != a.argument().isPresent()) {
      Bad.error(
          scope,
          "T0109",
          a.span(),
          quantile
              ? "`quantile` needs the part first"
              : "`" + a.function().text() + "` takes no argument",
          "",
          "write `quantile(1 / 4, x.n for x in …)`");
    }
    return a.argument().map(q -> scope.check(q, Simple.RATIO));
  }

  private static Type type(AggregateFunction f, Optional<Expr> value, List<Step> steps) {
    Type v = value.map(Expr::type).orElse(Simple.INT);
    Type type =
        switch (f) {
          case SUM -> Types.base(v);
          case COUNT, DISTINCT -> Simple.INT;
          case EXISTS -> Simple.BOOL;
          case SHARE, VARIANCE -> Types.optional(Simple.RATIO);
          case AVG -> Types.optional(Types.isScalar(v) ? Simple.RATIO : v);
          case MIN, MAX, LATEST, FIRST, MEDIAN, QUANTILE -> Types.optional(v);
        };
    boolean atLeast = steps.stream().anyMatch(s -> s instanceof Step.AtLeast);
    return Types.optionalIf(atLeast, type);
  }

  private static Expr unknown(Expression.Aggregate a, Scope scope) {
    List<String> known =
        Arrays.stream(AggregateFunction.values())
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .toList();
    Bindings.bind(a.binding(), StepsAllowed.WINDOW, scope);
    return Bad.error(
        scope,
        "T0108",
        a.function().span(),
        "unknown aggregate `" + a.function().text() + "`",
        "",
        Suggest.fix(a.function().text(), known, "the aggregates are " + String.join(", ", known)));
  }
}
