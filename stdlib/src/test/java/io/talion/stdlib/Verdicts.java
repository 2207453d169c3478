package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.util.List;

/** What a policy said of a trace. */
record Verdicts(List<Finding> findings) {
  /** The findings of a rule, in the order of output. */
  List<Finding> of(String rule) {
    return findings.stream().filter(f -> f.rule().equals(rule)).toList();
  }

  /** A {@code let} of a finding as it is shown. */
  static String let(Finding finding, String name) {
    return finding.with().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
