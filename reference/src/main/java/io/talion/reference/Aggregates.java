package io.talion.reference;

import io.talion.compiler.core.Expr.Aggregate;
import io.talion.trace.type.Type;
import io.talion.trace.value.Bool;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The aggregates over what a window holds (semantics.md 16 and 48). Over nothing {@code sum count
 * exists distinct} have a value and the others are none; none among the values is none of all.
 */
final class Aggregates {
  private Aggregates() {}

  /** One element of the window, what is aggregated of it, and its weight. */
  record Row(Value variable, Value value, Value weight) {
    Ratio exact() {
      return Numbers.exact(value);
    }

    Ratio exactWeight() {
      return Numbers.exact(weight);
    }

    boolean hasNone() {
      return value == None.NONE || weight == None.NONE;
    }
  }

  static Value of(Aggregate aggregate, Value argument, List<Row> rows) {
    Type type = aggregate.type();
    return switch (aggregate.function()) {
      case EXISTS -> Bool.of(!rows.isEmpty());
      case DISTINCT -> Numbers.as(type, distinct(rows));
      case LATEST -> rows.isEmpty() ? None.NONE : inOrder(rows).getLast().value();
      case FIRST -> rows.isEmpty() ? None.NONE : inOrder(rows).getFirst().value();
      default ->
          rows.stream().anyMatch(Row::hasNone)
              ? None.NONE
              : numeric(aggregate, argument, rows).map(v -> Numbers.as(type, v)).orElse(None.NONE);
    };
  }

  private static Optional<Value> numeric(Aggregate aggregate, Value argument, List<Row> rows) {
    return switch (aggregate.function()) {
      case SUM -> Optional.of(total(rows, Aggregates::weighted));
      case COUNT -> Optional.of(total(rows, Row::exactWeight));
      case SHARE -> share(rows);
      case MIN -> rows.stream().map(Row::value).min(Order.CANONICAL);
      case MAX -> rows.stream().map(Row::value).max(Order.CANONICAL);
      case AVG -> average(rows).map(Value.class::cast);
      case MEDIAN -> quantile(Ratio.of(1, 2), rows);
      case QUANTILE ->
          argument == None.NONE ? Optional.empty() : quantile(Numbers.exact(argument), rows);
      case VARIANCE -> variance(rows);
      default -> throw new IllegalStateException("not numeric: " + aggregate.function());
    };
  }

  /** Elements by their own place, not by the instant that absorbed them; values as they come. */
  private static List<Row> inOrder(List<Row> rows) {
    return rows.stream().sorted(Aggregates::canonically).toList();
  }

  private static int canonically(Row a, Row b) {
    return a.variable() instanceof Item x && b.variable() instanceof Item y
        ? Item.CANONICAL.compare(x, y)
        : 0;
  }

  private static Ratio distinct(List<Row> rows) {
    long n = rows.stream().map(Row::value).map(Aggregates::bySize).distinct().count();
    return Ratio.of(n, 1);
  }

  private static Value bySize(Value value) {
    return Numbers.number(value).map(Value.class::cast).orElse(value);
  }

  private static Ratio total(List<Row> rows, Function<Row, Ratio> part) {
    return rows.stream().map(part).reduce(Ratio.ZERO, Ratio::add);
  }

  private static Ratio weighted(Row row) {
    return row.exact().multiply(row.exactWeight());
  }

  private static Optional<Value> share(List<Row> rows) {
    Ratio where =
        total(rows.stream().filter(r -> r.value() == Bool.TRUE).toList(), Row::exactWeight);
    return where.divide(total(rows, Row::exactWeight)).map(Value.class::cast);
  }

  private static Optional<Ratio> average(List<Row> rows) {
    return total(rows, Aggregates::weighted).divide(total(rows, Row::exactWeight));
  }

  private static Optional<Value> variance(List<Row> rows) {
    return average(rows)
        .flatMap(mean -> {
          Ratio squares =
              total(rows, r -> square(r.exact().subtract(mean)).multiply(r.exactWeight()));
          return squares.divide(total(rows, Row::exactWeight));
        });
  }

  private static Ratio square(Ratio x) {
    return x.multiply(x);
  }

  /** The least value at which the running weight is at least q of the total. */
  private static Optional<Value> quantile(Ratio q, List<Row> rows) {
    List<Row> sorted =
        rows.stream()
            .filter(r -> r.exactWeight().signum() > 0)
            .sorted(Comparator.comparing(Row::value, Order.CANONICAL))
            .toList();
    Ratio needed = q.multiply(total(sorted, Row::exactWeight));
    Ratio running = Ratio.ZERO;
    for (Row row : sorted) {
      running = running.add(row.exactWeight());
      if (running.compareTo(needed) >= 0) {
        return Optional.of(row.value());
      }
    }
    return Optional.empty();
  }
}
