package io.talion.compiler.sheet;

import io.talion.compiler.analysis.ExprTree;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Step;
import io.talion.compiler.fold.Fold;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.sheet.Sheet.Bounds;
import io.talion.compiler.sheet.Sheet.Tolerance;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a rule forgives: of {@code share(p for … last N) > r} and {@code count(…) > n} the least
 * number of failures that makes it hold, and how long failing without a break takes to reach it at
 * the expected rate.
 */
final class Tolerances {
  private final Subject subject;
  private final Expected expected;

  Tolerances(Facts facts, Expected expected) {
    this.subject = facts.subject();
    this.expected = expected;
  }

  List<Tolerance> of(Rule rule) {
    List<Tolerance> out = new ArrayList<>();
    Map<Integer, Expr> lets = new HashMap<>();
    for (Rule.Test t : rule.steps()) {
      if (t instanceof Rule.Test.Let l) {
        lets.put(l.slot(), l.value());
      } else if (t instanceof Rule.Test.When w) {
        ExprTree.conjuncts(w.condition())
            .forEach(c -> comparison(c, lets).flatMap(x -> tolerance(rule, x)).ifPresent(out::add));
      }
    }
    return out;
  }

  /** {@code aggregate > bound}, or {@code >=}. */
  private record Comparison(Expr whole, Aggregate aggregate, boolean strict, Expr bound) {}

  private Optional<Comparison> comparison(Expr c, Map<Integer, Expr> lets) {
    if (!(c instanceof Binary b)) {
      return Optional.empty();
    }
    return switch (b.operator()) {
      case GREATER, GREATER_OR_EQUAL -> comparison(b, b.left(), b.right(), lets);
      case LESS, LESS_OR_EQUAL -> comparison(b, b.right(), b.left(), lets);
      default -> Optional.empty();
    };
  }

  private Optional<Comparison> comparison(
      Binary b, Expr much, Expr bound, Map<Integer, Expr> lets) {
    boolean strict = b.operator() == BinaryOperator.GREATER || b.operator() == BinaryOperator.LESS;
    return aggregate(much, lets)
        .filter(a -> Fold.value(plain(bound)).isPresent())
        .map(a -> new Comparison(b, a, strict, plain(bound)));
  }

  private static Expr plain(Expr e) {
    return e instanceof Expr.Widen w ? plain(w.value()) : e;
  }

  private static Optional<Aggregate> aggregate(Expr e, Map<Integer, Expr> lets) {
    return switch (e) {
      case Aggregate a
          when a.function() == AggregateFunction.SHARE || a.function() == AggregateFunction.COUNT ->
          Optional.of(a);
      case Expr.Local l -> Optional.ofNullable(lets.get(l.slot())).flatMap(x -> aggregate(x, lets));
      case Expr.OrElse o -> aggregate(o.value(), lets);
      case Expr.Widen w -> aggregate(w.value(), lets);
      default -> Optional.empty();
    };
  }

  private Optional<Tolerance> tolerance(Rule rule, Comparison c) {
    Optional<BigInteger> of = size(c.aggregate());
    boolean share = c.aggregate().function() == AggregateFunction.SHARE;
    if (c.aggregate().weight().isPresent() || (share && of.isEmpty())) {
      return Optional.empty();
    }
    Ratio scale = share ? Ratio.of(of.orElseThrow()) : Ratio.ONE;
    Optional<Ratio> bound =
        Fold.value(c.bound()).map(v -> v instanceof Int i ? i.toRatio() : (Ratio) v);
    Interval range = subject.ranges().of(c.bound());
    return bound.map(b -> {
      BigInteger least = least(b.multiply(scale), c.strict());
      return new Tolerance(
          rule.name(),
          words(c),
          least,
          range(range, scale, c.strict()).filter(r -> !r.low().equals(r.high())),
          of,
          silence(c.aggregate(), least));
    });
  }

  private static Optional<Bounds> range(Interval bound, Ratio scale, boolean strict) {
    return bound
        .low()
        .flatMap(l ->
            bound
                .high()
                .map(h ->
                    new Bounds(
                        least(l.multiply(scale), strict), least(h.multiply(scale), strict))));
  }

  private static BigInteger least(Ratio bound, boolean strict) {
    return strict ? bound.floor().value().add(BigInteger.ONE) : bound.ceil().value();
  }

  /** {@code last N}. */
  private static Optional<BigInteger> size(Aggregate a) {
    return a.steps().stream()
        .filter(s -> s instanceof Step.LastCount)
        .map(s -> BigInteger.valueOf(((Step.LastCount) s).n()))
        .findFirst();
  }

  private String words(Comparison c) {
    return Words.of(c.whole().span(), subject);
  }

  /** At the expected rate, evenly spread over the members of the key. */
  private Shown<BigInteger> silence(Aggregate a, BigInteger failures) {
    if (!(a.range() instanceof Range.OfStream s)) {
      return new Shown.NotShown<>("a list or a kind has no rate", a.span());
    }
    Shown<Ratio> rate = expected.rate(s.stream(), a.span());
    Shown<BigInteger> members =
        a.steps().stream()
            .filter(x -> x instanceof Step.Of)
            .map(x -> expected.members(((Step.Of) x).key().type(), a.span()))
            .findFirst()
            .orElse(new Shown.Proved<>(BigInteger.ONE));
    return rate.then(r -> members.then(m -> time(r, m, failures, a)));
  }

  private static Shown<BigInteger> time(Ratio rate, BigInteger members, BigInteger n, Aggregate a) {
    return Ratio.of(members.multiply(n))
        .divide(rate)
        .<Shown<BigInteger>>map(t -> new Shown.Proved<>(t.ceil().value()))
        .orElse(new Shown.NotShown<>("the expected rate is 0", a.span()));
  }
}
