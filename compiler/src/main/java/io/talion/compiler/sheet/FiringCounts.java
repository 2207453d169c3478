package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Shape;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.Firing;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.fold.Interval;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How often a rule can fire against one offender within a window (now - W, now]: what bounds it is
 * its {@code fires} clause, or the period of {@code every} (semantics.md 21 and 28).
 */
final class FiringCounts {
  private final Facts facts;

  FiringCounts(Facts facts) {
    this.facts = facts;
  }

  /** {@code window} empty: ever. */
  Shown<BigInteger> of(Rule rule, Optional<Extent> window) {
    Shown<BigInteger> byFiring = byFiring(rule, window);
    return byFiring.proved().isPresent()
        ? byFiring
        : byPeriod(rule, window).map(n -> proved(n)).orElse(byFiring);
  }

  private static Shown<BigInteger> proved(BigInteger n) {
    return new Shown.Proved<>(n);
  }

  private Shown<BigInteger> byFiring(Rule rule, Optional<Extent> window) {
    Span place = facts.clause(rule, Clause.Fires.class).map(c -> c.span()).orElse(facts.span(rule));
    return switch (rule.firing()) {
      case Firing.OncePer o when isOffender(o.key(), rule) -> proved(BigInteger.ONE);
      case Firing.OncePer o ->
          unbounded(
              rule, "fires once per key, and one offender may have any number of keys", place);
      case Firing.AgainAfter a when window.isEmpty() ->
          unbounded(rule, "fires again after a while, without end", place);
      case Firing.AgainAfter a when isOffender(a.key(), rule) ->
          spaced(a.extent(), written(rule), window.get(), roundedBy(a.extent(), window.get()))
              .map(FiringCounts::proved)
              .orElseGet(() ->
                  unbounded(rule, "the cool-down and the window are not on one clock", place));
      case Firing.AgainAfter a -> unbounded(rule, "its cool-down is not by offender alone", place);
      case Firing.AgainWhenCleared c ->
          unbounded(rule, "fires again whenever it was cleared, however soon", place);
      case Firing.EveryTime e -> unbounded(rule, "fires every time", place);
    };
  }

  private Optional<Expression> written(Rule rule) {
    return facts
        .clause(rule, Clause.Fires.class)
        .map(c -> c.firing())
        .flatMap(f ->
            f instanceof Clause.Firing.AgainAfter a ? Optional.of(a.distance()) : Optional.empty());
  }

  private static Shown<BigInteger> unbounded(Rule rule, String why, Span place) {
    return new Shown.NotShown<>("`" + rule.name() + "` " + why, place);
  }

  /**
   * On another clock than the window's a cool-down is between points: two firings n points apart
   * may be nearly a whole point nearer to each other in time.
   */
  private Ratio roundedBy(Extent cooldown, Extent window) {
    return cooldown.clock().equals(window.clock()) || cooldown.clock().equals(Clock.TIME)
        ? Ratio.ZERO
        : facts.unit(cooldown.clock()).orElse(Ratio.ZERO);
  }

  /**
   * Firings at least {@code extent} apart in a half-open window.
   *
   * @param nearer how much nearer, in milliseconds, the first two may be
   */
  private Optional<BigInteger> spaced(
      Extent extent, Optional<Expression> distance, Extent window, Ratio nearer) {
    Interval apart = facts.extent(extent, distance);
    return apart
        .low()
        .filter(d -> d.signum() > 0)
        .flatMap(d -> milliseconds(d, extent.clock(), window.clock()))
        .flatMap(d ->
            milliseconds(Ratio.of(window.distance(), 1), window.clock(), extent.clock())
                .flatMap(w -> w.add(nearer).divide(d)))
        .map(n -> n.ceil().value());
  }

  /** On one clock as it is, else in milliseconds. */
  private Optional<Ratio> milliseconds(Ratio distance, Clock clock, Clock other) {
    return clock.equals(other)
        ? Optional.of(distance)
        : facts.unit(clock).filter(u -> facts.unit(other).isPresent()).map(distance::multiply);
  }

  private Optional<BigInteger> byPeriod(Rule rule, Optional<Extent> window) {
    boolean once =
        rule.trigger() instanceof Trigger.Every e
            && e.each().size() <= 1
            && e.each().stream().allMatch(x -> isOffender(rule, x));
    if (!once || window.isEmpty() || !(rule.trigger() instanceof Trigger.Every e)) {
      return Optional.empty();
    }
    return spaced(new Extent(e.clock(), e.period()), period(rule), window.get(), Ratio.ZERO);
  }

  private Optional<Expression> period(Rule rule) {
    return facts
        .clause(rule, Clause.On.class)
        .flatMap(o ->
            o.trigger() instanceof io.talion.grammar.ast.Trigger.Every e
                ? Optional.of(e.period())
                : Optional.empty());
  }

  /** The member ranged over is the offender: one element of {@code each} for each. */
  private static boolean isOffender(Rule rule, Trigger.Each each) {
    return each.range() instanceof Range.OfKind
        && rule.against()
            .filter(a -> a instanceof Expr.Local l && l.slot() == each.slot())
            .isPresent();
  }

  private static boolean isOffender(List<Expr> key, Rule rule) {
    return key.size() == 1
        && rule.against().filter(a -> Shape.of(a).equals(Shape.of(key.get(0)))).isPresent();
  }
}
