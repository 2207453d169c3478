package io.talion.compiler.sheet;

import io.talion.compiler.core.Exemption;
import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Rule.PenaltyExpr;
import io.talion.compiler.core.Stage;
import io.talion.compiler.sheet.Sheet.Contribution;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule can demand of one offender: of each firing the greatest slash of any bucket, or what
 * an exception replaces it by; and of each stage, at most everything (semantics.md 23, 25, 26).
 */
final class Demands {
  /** What the name of a rule is followed by for its stage. */
  static final String STAGE = ", then after";

  private final Facts facts;
  private final FiringCounts counts;

  Demands(Facts facts) {
    this.facts = facts;
    this.counts = new FiringCounts(facts);
  }

  boolean slashes(Rule rule) {
    return once(rule).signum() > 0 || later(rule).signum() > 0;
  }

  /** One contribution for the rule, one for its stage. */
  List<Contribution> of(Rule rule, Optional<Extent> window) {
    List<Contribution> out = new ArrayList<>();
    Shown<BigInteger> times = counts.of(rule, window);
    Ratio once = once(rule);
    if (once.signum() > 0) {
      out.add(new Contribution(rule.name(), once, times));
    }
    Ratio later = later(rule);
    if (later.signum() > 0) {
      out.add(
          new Contribution(
              rule.name() + STAGE, later, window.map(w -> moved(rule, times, w)).orElse(times)));
    }
    return out;
  }

  /** What is moved by one delay on the window's own clock is as dense as before. */
  private static Shown<BigInteger> moved(Rule rule, Shown<BigInteger> times, Extent window) {
    Stage stage = rule.then().orElseThrow();
    if (!(stage.delay() instanceof Expr.Const)) {
      return new Shown.NotShown<>(
          "the delay of `then after` is not constant", stage.delay().span());
    }
    boolean dense =
        rule.firing() instanceof Rule.Firing.OncePer || stage.clock().equals(window.clock());
    return dense
        ? times
        : new Shown.NotShown<>(
            "`then after` and the window are not on one clock: many stages may come at one time",
            stage.delay().span());
  }

  private Ratio once(Rule rule) {
    Ratio most = greatest(rule.penalties());
    for (Exemption e : rule.exemptions()) {
      if (e.effect() instanceof Exemption.Effect.Replace r) {
        most = greater(most, greatest(List.of(r.penalty())));
      }
    }
    return most;
  }

  private Ratio later(Rule rule) {
    return rule.then().map(t -> greatest(t.penalties())).orElse(Ratio.ZERO);
  }

  private Ratio greatest(List<PenaltyExpr> penalties) {
    Ratio most = Ratio.ZERO;
    for (PenaltyExpr p : penalties) {
      if (p instanceof PenaltyExpr.Slash s) {
        most =
            greater(
                most,
                s.isAmount() ? Ratio.ONE : clamp(facts.subject().ranges().of(s.demand()).high()));
      }
    }
    return most;
  }

  private static Ratio clamp(Optional<Ratio> high) {
    Ratio r = high.orElse(Ratio.ONE);
    return r.signum() < 0 ? Ratio.ZERO : r.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : r;
  }

  private static Ratio greater(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
