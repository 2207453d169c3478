package io.talion.embed.test;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code worst_loss(W)}: the greatest sum of executed slash ratios of any one offender in any
 * window (t - W, t]. Executed is what the rule demands minus what was cut (semantics.md 24).
 */
final class WorstLoss {
  private WorstLoss() {}

  static Ratio within(long window, List<Finding> findings) {
    Map<Value, List<Finding>> byOffender = new LinkedHashMap<>();
    for (Finding f : findings) {
      f.offender().ifPresent(o -> byOffender.computeIfAbsent(o, k -> new ArrayList<>()).add(f));
    }
    Ratio worst = Ratio.ZERO;
    for (List<Finding> one : byOffender.values()) {
      worst = max(worst, ofOne(window, one));
    }
    return worst;
  }

  /** The worst window ends at one of the findings. */
  private static Ratio ofOne(long window, List<Finding> findings) {
    Ratio worst = Ratio.ZERO;
    for (Finding last : findings) {
      Ratio sum = Ratio.ZERO;
      for (Finding f : findings) {
        if (f.time() <= last.time() && f.time() > last.time() - window) {
          sum = plus(sum, executed(f));
        }
      }
      worst = max(worst, sum);
    }
    return worst;
  }

  private static Ratio executed(Finding f) {
    Ratio demanded = Ratio.ZERO;
    for (Penalty p : f.penalties()) {
      if (p instanceof Penalty.Slash s) {
        demanded = plus(demanded, s.ratio());
      }
    }
    Ratio cut = f.cut().map(Finding.Cut::ratio).orElse(Ratio.ZERO);
    return plus(demanded, new Ratio(cut.numerator().negate(), cut.denominator()));
  }

  private static Ratio plus(Ratio a, Ratio b) {
    BigInteger sum =
        a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
    return new Ratio(sum, a.denominator().multiply(b.denominator()));
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
