package io.talion.interpreter.node.range;

import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.interpreter.node.Exact;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an aggregate makes of the values of one group and their weights (semantics.md 16 and 48).
 * Weights are absent where every one is 1.
 */
final class Reduction {
  private final AggregateFunction function;
  private final Type type;

  Reduction(AggregateFunction function, Type type) {
    this.function = function;
    this.type = type;
  }

  /** {@code values} in the order of candidates; {@code argument} is a quantile's q. */
  Value of(List<Value> values, List<Value> weights, Value argument) {
    boolean total =
        switch (function) {
          case EXISTS, DISTINCT, LATEST, FIRST -> true;
          default -> !values.contains(None.NONE) && !weights.contains(None.NONE);
        };
    return total ? reduce(values, weights, argument) : None.NONE;
  }

  private Value reduce(List<Value> values, List<Value> weights, Value argument) {
    return switch (function) {
      case SUM -> Exact.number(Exact.ratio(sum(values, weights)), type);
      case COUNT -> Exact.number(Exact.ratio(total(values.size(), weights)), type);
      case EXISTS -> Bool.of(!values.isEmpty());
      case DISTINCT -> Exact.number(distinct(values), type);
      case SHARE -> share(values, weights);
      case AVG -> Exact.number(mean(values, weights), type);
      case VARIANCE -> variance(values, weights);
      case MIN -> Exact.as(extremum(values, -1), type);
      case MAX -> Exact.as(extremum(values, 1), type);
      case LATEST -> values.isEmpty() ? None.NONE : values.get(values.size() - 1);
      case FIRST -> values.isEmpty() ? None.NONE : values.get(0);
      case MEDIAN -> Exact.as(quantile(values, weights, Ratio.of(1, 2)), type);
      case QUANTILE ->
          argument == None.NONE
              ? None.NONE
              : Exact.as(quantile(values, weights, Exact.ratio(argument)), type);
    };
  }

  private static Ratio distinct(List<Value> values) {
    Set<Object> seen = new HashSet<>();
    for (Value value : values) {
      seen.add(value instanceof Int i ? i.toRatio() : value);
    }
    return Ratio.of(seen.size(), 1);
  }

  private static Value total(int count, List<Value> weights) {
    if (weights.isEmpty()) {
      return Int.of(count);
    }
    Value total = Int.ZERO;
    for (Value weight : weights) {
      total = Exact.add(total, weight);
    }
    return total;
  }

  private static Value sum(List<Value> values, List<Value> weights) {
    Value sum = Int.ZERO;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      sum = Exact.add(sum, weights.isEmpty() ? value : Exact.multiply(value, weights.get(i)));
    }
    return sum;
  }

  private static Optional<Ratio> mean(List<Value> values, List<Value> weights) {
    return Exact.ratio(sum(values, weights)).divide(Exact.ratio(total(values.size(), weights)));
  }

  private Value share(List<Value> values, List<Value> weights) {
    Value part = Int.ZERO;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == Bool.TRUE) {
        part = Exact.add(part, weights.isEmpty() ? Int.ONE : weights.get(i));
      }
    }
    return Exact.number(Exact.ratio(part).divide(Exact.ratio(total(values.size(), weights))), type);
  }

  private Value variance(List<Value> values, List<Value> weights) {
    Optional<Ratio> mean = mean(values, weights);
    if (mean.isEmpty()) {
      return None.NONE;
    }
    List<Value> squares = new ArrayList<>(values.size());
    for (Value value : values) {
      Ratio distance = Exact.ratio(value).subtract(mean.get());
      squares.add(distance.multiply(distance));
    }
    return Exact.number(mean(squares, weights), type);
  }

  private static Value extremum(List<Value> values, int sign) {
    Value best = None.NONE;
    for (Value value : values) {
      boolean better = best == None.NONE || Order.CANONICAL.compare(value, best) * sign > 0;
      best = better ? value : best;
    }
    return best;
  }

  /** The least value at which the running weight reaches q of a positive total. */
  private static Value quantile(List<Value> values, List<Value> weights, Ratio q) {
    List<Integer> order = new ArrayList<>();
    Ratio total = Ratio.ZERO;
    for (int i = 0; i < values.size(); i++) {
      Ratio weight = weight(weights, i);
      if (weight.signum() > 0) {
        order.add(i);
        total = total.add(weight);
      }
    }
    order.sort((i, j) -> Order.CANONICAL.compare(values.get(i), values.get(j)));
    Ratio goal = total.multiply(q);
    Ratio running = Ratio.ZERO;
    for (int i : order) {
      running = running.add(weight(weights, i));
      if (running.compareTo(goal) >= 0) {
        return values.get(i);
      }
    }
    return None.NONE;
  }

  private static Ratio weight(List<Value> weights, int i) {
    return weights.isEmpty() ? Ratio.ONE : Exact.ratio(weights.get(i));
  }
}
