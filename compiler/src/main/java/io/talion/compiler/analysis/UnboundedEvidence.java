package io.talion.compiler.analysis;

import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Step;
import java.util.List;

/**
 * Evidence that is a set of elements has to be kept until its rule fires: without a window every
 * element ever seen would have to be (T0501, semantics.md 33).
 */
final class UnboundedEvidence {
  private UnboundedEvidence() {}

  static void run(Subject subject) {
    for (Rule rule : subject.rules()) {
      for (Rule.Evidence evidence : RuleParts.evidence(rule).toList()) {
        if (evidence instanceof Rule.Evidence.Set set
            && set.range() instanceof Range.OfStream
            && !leaves(set.steps(), set.slot())) {
          subject.error(
              "T0501",
              subject.place(rule),
              "nothing bounds how much evidence `" + rule.name() + "` has to keep",
              "without a window every element ever seen may be asked for",
              "add a window such as `last 14 days` or `last 1000` to what it shows");
        }
      }
    }
  }

  private static boolean leaves(List<Step> steps, int slot) {
    Window window = new Window(steps, slot);
    return window.isTimed() || window.isCounted();
  }
}
