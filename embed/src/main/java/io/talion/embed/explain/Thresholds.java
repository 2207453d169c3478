package io.talion.embed.explain;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Expr.Aggregate;
import io.talion.compiler.core.Expr.Aggregate.AggregateFunction;
import io.talion.compiler.core.Expr.Binary;
import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.RuleProbe;
import io.talion.embed.Policy;
import io.talion.trace.value.Bool;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many elements fewer would have kept a share or a count below its bound: exact, since every
 * element weighs the same.
 */
final class Thresholds {
  private final Policy policy;
  private final RuleProbe probe;
  private final Map<Integer, Expr> lets = new HashMap<>();

  Thresholds(Policy policy, RuleProbe probe) {
    this.policy = policy;
    this.probe = probe;
  }

  List<String> changes() {
    List<String> out = new ArrayList<>();
    collect(probe.rule().steps(), probe.stage().isEmpty(), out);
    probe.stage().ifPresent(s -> collect(s.tests(), true, out));
    return out;
  }

  private void collect(List<Rule.Test> tests, boolean tested, List<String> out) {
    Margins margins = new Margins(policy, probe);
    for (Rule.Test t : tests) {
      if (t instanceof Rule.Test.Let l) {
        lets.put(l.slot(), l.value());
      } else if (t instanceof Rule.Test.When w && tested) {
        conjuncts(w.condition())
            .forEach(c -> change(c).or(() -> margins.of(c)).ifPresent(out::add));
      }
    }
  }

  private static Stream<Expr> conjuncts(Expr e) {
    return e instanceof Binary b && b.operator() == BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(e);
  }

  private Optional<String> change(Expr c) {
    if (!(c instanceof Binary b)) {
      return Optional.empty();
    }
    return switch (b.operator()) {
      case GREATER -> fewer(b, b.left(), b.right(), true);
      case GREATER_OR_EQUAL -> fewer(b, b.left(), b.right(), false);
      case LESS -> fewer(b, b.right(), b.left(), true);
      case LESS_OR_EQUAL -> fewer(b, b.right(), b.left(), false);
      default -> Optional.empty();
    };
  }

  private Optional<String> fewer(Expr whole, Expr much, Expr bound, boolean strict) {
    return aggregate(much)
        .filter(a -> a.weight().isEmpty())
        .flatMap(a ->
            probe
                .select(a)
                .flatMap(over ->
                    ratio(probe.eval(bound)).flatMap(b -> fewer(whole, a, over, b, strict))));
  }

  private Optional<String> fewer(
      Expr whole, Aggregate a, List<Value> over, Ratio bound, boolean strict) {
    boolean share = a.function() == AggregateFunction.SHARE;
    long counted = share ? trues(a, over) : over.size();
    Ratio limit = share ? bound.multiply(Ratio.of(over.size(), 1)) : bound;
    BigInteger most =
        strict ? limit.floor().value() : limit.ceil().value().subtract(BigInteger.ONE);
    BigInteger d = BigInteger.valueOf(counted).subtract(most);
    if (d.signum() <= 0 || most.signum() < 0) {
      return Optional.empty();
    }
    String what = share ? words(a.value().orElseThrow()) : "`" + words(a) + "`";
    return Optional.of(
        d
            + " fewer of the "
            + counted
            + " where "
            + (share ? "`" + what + "`" : what + " counts")
            + ": then `"
            + words(whole)
            + "` would not hold");
  }

  private long trues(Aggregate a, List<Value> over) {
    return over.stream()
        .filter(v -> probe.with(a.slot(), v).eval(a.value().orElseThrow()) == Bool.TRUE)
        .count();
  }

  private Optional<Aggregate> aggregate(Expr e) {
    return switch (e) {
      case Aggregate a
          when a.function() == AggregateFunction.SHARE || a.function() == AggregateFunction.COUNT ->
          Optional.of(a);
      case Expr.Local l -> Optional.ofNullable(lets.get(l.slot())).flatMap(this::aggregate);
      case Expr.OrElse o -> aggregate(o.value());
      case Expr.Widen w -> aggregate(w.value());
      default -> Optional.empty();
    };
  }

  private static Optional<Ratio> ratio(Value v) {
    return switch (v) {
      case Int i -> Optional.of(i.toRatio());
      case Ratio r -> Optional.of(r);
      default -> Optional.empty();
    };
  }

  private String words(Expr e) {
    return policy.words(e.span()).replaceAll("\\s+", " ");
  }
}
