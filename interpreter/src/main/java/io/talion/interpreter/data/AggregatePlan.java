package io.talion.interpreter.data;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.store.Extent;
import io.talion.trace.type.Type;

/**
 * How an aggregate is kept up to date.
 *
 * @param keyField the field that {@code of} compares; -1 without {@code of}
 * @param key the field's type
 * @param value the type of what is aggregated; of no matter where elements are counted
 * @param atLeast 0 if not asked for
 */
public record AggregatePlan(
    AggregateFunction function, Extent extent, int keyField, Type key, Type value, long atLeast) {

  /** Whether what stood at earlier instants of a chunk can be read any number of times. */
  public boolean isReplayed() {
    boolean counts =
        function == AggregateFunction.COUNT
            || function == AggregateFunction.SHARE
            || function == AggregateFunction.EXISTS;
    return counts && extent instanceof Extent.Last;
  }
}
