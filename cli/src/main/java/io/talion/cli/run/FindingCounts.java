package io.talion.cli.run;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.Nearest;
import io.talion.cli.host.UserError;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many findings each rule made, rules without any included. */
final class FindingCounts {
  private final Map<String, Long> byRule = new LinkedHashMap<>();
  private final List<String> failOn;

  FindingCounts(List<String> rules, List<String> failOn) {
    rules.forEach(r -> byRule.put(r, 0L));
    this.failOn = new ArrayList<>(failOn);
    failOn.forEach(this::check);
  }

  private void check(String rule) {
    if (!rule.equals("any") && !byRule.containsKey(rule)) {
      throw UserError.usage(
          Mistake.UNKNOWN_RULE,
          "--fail-on: the policy has no rule `" + rule + "`",
          Nearest.to(rule, byRule.keySet())
              .map(n -> "did you mean `" + n + "`?")
              .orElse("its rules are: " + String.join(", ", byRule.keySet())));
    }
  }

  void add(Finding f) {
    byRule.merge(f.rule(), 1L, Long::sum);
  }

  long total() {
    return byRule.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether {@code --fail-on} asks for status 3. */
  boolean matched() {
    return failOn.stream()
        .anyMatch(r -> r.equals("any") ? total() > 0 : byRule.getOrDefault(r, 0L) > 0);
  }

  /** By rule, in order of declaration. */
  Map<String, Long> byRule() {
    return byRule;
  }
}
