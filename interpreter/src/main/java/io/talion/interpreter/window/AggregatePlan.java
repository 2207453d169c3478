package io.talion.interpreter.window;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How an aggregate is kept up to date.
 *
 * @param keys the types of the parts of its key
 * @param value the type of what is aggregated; of no matter where elements are counted
 * @param atLeast 0 if not asked for
 * @param beforeNow whether what an instant absorbs enters in the next one
 * @param since whether a key begins anew with each mark
 * @param ofTrue whether those elements are counted whose value is true
 * @param quantile of a median or a quantile: which
 */
public record AggregatePlan(
    AggregateFunction function,
    Extent extent,
    List<Type> keys,
    Type value,
    long atLeast,
    boolean beforeNow,
    boolean since,
    boolean ofTrue,
    Optional<Ratio> quantile) {

  /** Whether elements are counted, all or those of which something holds. */
  public boolean isCounted() {
    return function == AggregateFunction.COUNT
        || function == AggregateFunction.SHARE
        || function == AggregateFunction.EXISTS;
  }

  /** What keeps it: equal windows that are fed the same share one of each. */
  public Store store() {
    return switch (function) {
      case MIN -> Store.LEAST;
      case MAX -> Store.GREATEST;
      case DISTINCT -> Store.VALUES;
      case LATEST -> Store.LATEST;
      case FIRST -> Store.FIRST;
      case MEDIAN, QUANTILE -> Store.QUANTILES;
      default -> isOfBits() ? Store.BITS : Store.SUMS;
    };
  }

  private boolean isOfBits() {
    return isCounted() && extent instanceof Extent.Last && !beforeNow && !since;
  }

  /** The ways to keep a window. */
  public enum Store {
    BITS,
    SUMS,
    LEAST,
    GREATEST,
    VALUES,
    LATEST,
    FIRST,
    QUANTILES
  }
}
