package io.talion.compiler.expr;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Step;
import io.talion.compiler.names.Scope;
import io.talion.compiler.window.Bound;
import io.talion.grammar.ast.Expression;
import java.util.EnumSet;
import java.util.Set;

/**
 * An aggregate without a window keeps one entry per key where a single number carries it on; where
 * it must remember every element nothing bounds its memory: T0501 (semantics.md 33).
 */
final class UnboundedWindows {
  private static final Set<AggregateFunction> REMEMBERS =
      EnumSet.of(AggregateFunction.MEDIAN, AggregateFunction.QUANTILE, AggregateFunction.DISTINCT);

  private UnboundedWindows() {}

  static void check(AggregateFunction f, Expression.Aggregate a, Bound bound, Scope scope) {
    boolean windowed =
        bound.steps().stream()
            .anyMatch(s -> s instanceof Step.LastFor || s instanceof Step.LastCount);
    if (bound.stream().isPresent()
        && !windowed
        && REMEMBERS.contains(f)
        && !scope.site().inTest()) {
      scope
          .report()
          .error(
              "T0501",
              a.span(),
              "nothing bounds what `" + a.function().text() + "` has to remember",
              "without a window every value ever seen must be kept",
              "add a window such as `last 7 days`");
    }
  }
}
