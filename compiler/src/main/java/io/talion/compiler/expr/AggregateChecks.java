package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Bound;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Type;
import java.util.Optional;

/** What an aggregate refuses: a missing warm-up, values that do not add up (semantics.md 33). */
final class AggregateChecks {
  private AggregateChecks() {}

  /** A share or average over {@code last N} says from how many elements on it means something. */
  static void window(AggregateFunction f, Expression.Aggregate a, Bound bound, Scope scope) {
    boolean counted = bound.steps().stream().anyMatch(s -> s instanceof Step.LastCount);
    boolean warm = bound.steps().stream().anyMatch(s -> s instanceof Step.AtLeast);
    boolean partial = f == AggregateFunction.SHARE || f == AggregateFunction.AVG;
    if (partial && counted && !warm) {
      scope
          .report()
          .error(
              "T0304",
              a.binding().span(),
              "`" + a.function().text() + "` over `last N` needs `at least M`",
              "of a window that is not yet full, one miss in one answer is 100%",
              "write `last N at least M`, and `or else` for the time before");
    }
  }

  /** Whether values of this type can be aggregated so; complains if not. */
  static boolean value(
      AggregateFunction f, Expression.Aggregate a, Optional<Expr> value, Scope scope) {
    if (value.isEmpty() || !Types.isOptional(value.get().type())) {
      return value.isEmpty() || fits(f, a, value.get(), scope);
    }
    boolean any = f == AggregateFunction.LATEST || f == AggregateFunction.FIRST;
    if (!any) {
      mayBeNone(value.get(), scope);
    }
    return any;
  }

  /** Complains of a value or a weight that none could be. */
  static Expr mayBeNone(Expr e, Scope scope) {
    return Bad.error(
        scope,
        "T0203",
        e.span(),
        "this may be none and cannot be aggregated",
        "its type is " + e.type(),
        "say what none means, `"
            + Discharge.example(e.type())
            + "`; what `where … != none` leaves out needs it too");
  }

  private static boolean fits(
      AggregateFunction f, Expression.Aggregate a, Expr value, Scope scope) {
    Type t = value.type();
    boolean good =
        switch (f) {
          case SUM, AVG -> Types.isNumber(t);
          case VARIANCE -> Types.isScalar(t);
          case MIN, MAX, MEDIAN, QUANTILE -> Types.isOrdered(t);
          case COUNT, SHARE, LATEST, FIRST, EXISTS, DISTINCT -> true;
        };
    if (!good) {
      Bad.error(
          scope,
          "T0201",
          value.span(),
          "`" + a.function().text() + "` cannot be taken of " + t,
          "",
          "aggregate a number");
    }
    return good;
  }
}
