package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An average, variance or count beside a median or a weighted aggregate over the same stream, but
 * with another {@code where}: those who are in one domain and not in the other abstain silently,
 * T1012 (semantics.md 48).
 */
final class Abstainers {
  private static final Set<AggregateFunction> ORDER =
      EnumSet.of(AggregateFunction.MEDIAN, AggregateFunction.QUANTILE);
  private static final Set<AggregateFunction> MOMENT =
      EnumSet.of(AggregateFunction.AVG, AggregateFunction.VARIANCE, AggregateFunction.COUNT);

  private Abstainers() {}

  static void run(Subject subject) {
    for (Rule r : subject.rules()) {
      check(StateReads.aggregates(r, subject.parts()), subject);
    }
  }

  private static void check(List<Expr.Aggregate> all, Subject subject) {
    for (Expr.Aggregate moment : all) {
      all.stream()
          .filter(order -> isBeside(moment, order))
          .findFirst()
          .ifPresent(order -> warn(moment, order, subject));
    }
  }

  private static boolean isBeside(Expr.Aggregate moment, Expr.Aggregate order) {
    boolean weighs = ORDER.contains(order.function()) || order.weight().isPresent();
    return MOMENT.contains(moment.function())
        && moment.weight().isEmpty()
        && weighs
        && moment.range().equals(order.range())
        && !filters(moment).equals(filters(order));
  }

  private static List<String> filters(Expr.Aggregate a) {
    return Shape.filters(a.steps(), a.slot());
  }

  private static void warn(Expr.Aggregate moment, Expr.Aggregate order, Subject subject) {
    subject.warn(
        "T1012",
        moment.span(),
        "this is taken of others than the "
            + (ORDER.contains(order.function()) ? "median" : "weights")
            + " beside it",
        "both range over the same stream, but their `where`s differ: whoever is in only one abstains"
            + " silently",
        "give both the same `where`, or say in the documentation why they differ");
  }
}
