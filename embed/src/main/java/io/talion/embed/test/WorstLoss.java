package io.talion.embed.test;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code worst_loss(W)}: the greatest sum of executed slash ratios of any one offender in any
 * window (t - W, t], in the strategy or bucket that is hit worst. Executed is what the rule demands
 * minus what was cut (semantics.md 24 and 81); of a finding with several slashes that was cut, no
 * bucket loses more than is executed of all of them.
 */
final class WorstLoss {
  /** What only slashes in all strategies hit. */
  private static final String EVERY = "";

  private WorstLoss() {}

  static Ratio within(long window, List<Finding> findings) {
    Map<Value, List<Finding>> byOffender = new LinkedHashMap<>();
    Set<String> buckets = new LinkedHashSet<>();
    for (Finding f : findings) {
      f.offender().ifPresent(o -> byOffender.computeIfAbsent(o, k -> new ArrayList<>()).add(f));
      slashes(f).forEach(s -> buckets.addAll(s.in()));
    }
    buckets.add(EVERY);
    Ratio worst = Ratio.ZERO;
    for (List<Finding> one : byOffender.values()) {
      for (String bucket : buckets) {
        worst = max(worst, ofOne(window, one, bucket));
      }
    }
    return worst;
  }

  private static Stream<Penalty.Slash> slashes(Finding f) {
    return f.penalties().stream()
        .filter(p -> p instanceof Penalty.Slash)
        .map(p -> (Penalty.Slash) p);
  }

  /** The worst window ends at one of the findings. */
  private static Ratio ofOne(long window, List<Finding> findings, String bucket) {
    Ratio worst = Ratio.ZERO;
    for (Finding last : findings) {
      Ratio sum = Ratio.ZERO;
      for (Finding f : findings) {
        if (f.time() <= last.time() && f.time() > last.time() - window) {
          sum = sum.add(executed(f, bucket));
        }
      }
      worst = max(worst, sum);
    }
    return worst;
  }

  private static Ratio executed(Finding f, String bucket) {
    Ratio all = Ratio.ZERO;
    Ratio here = Ratio.ZERO;
    for (Penalty.Slash s : slashes(f).toList()) {
      all = all.add(s.ratio());
      if (s.in().isEmpty() || s.in().contains(bucket)) {
        here = here.add(s.ratio());
      }
    }
    Ratio left = all.subtract(f.cut().map(Finding.Cut::ratio).orElse(Ratio.ZERO));
    return here.compareTo(left) <= 0 ? here : left;
  }

  private static Ratio max(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
