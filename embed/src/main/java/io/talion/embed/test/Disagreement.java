package io.talion.embed.test;

import io.talion.embed.test.TestRunner.Outcome;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The failure of a test on which two engines differ. It is never the policy's fault: the engines
 * have one meaning.
 */
final class Disagreement {
  private Disagreement() {}

  static TestFailure between(Span span, Outcome a, Outcome b) {
    List<String> details = new ArrayList<>();
    details.add(a.engine() + ": " + summary(a));
    details.add(b.engine() + ": " + summary(b));
    firstDifference(a, b, details);
    details.add("this is a defect of Talion, not of the policy: please report it");
    return new TestFailure("the engines disagree", span, details);
  }

  private static String summary(Outcome o) {
    return o.failure()
        .map(TestFailure::message)
        .orElse("passed, " + o.findings().size() + " findings");
  }

  private static void firstDifference(Outcome a, Outcome b, List<String> details) {
    int common = Math.min(a.findings().size(), b.findings().size());
    for (int i = 0; i < common; i++) {
      if (!a.findings().get(i).equals(b.findings().get(i))) {
        details.add(a.engine() + ": " + text(a.findings().get(i)));
        details.add(b.engine() + ": " + text(b.findings().get(i)));
        return;
      }
    }
  }

  private static String text(Finding f) {
    return new FindingText(Map.of()).finding(f) + ", id " + f.id();
  }
}
