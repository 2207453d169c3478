package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.reference.ReferenceEngine;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Windows that begin anew with a rule's findings, and windows over those, equal scanning. */
@PropertyDefaults(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class FeedbackProperties {
  @Property(seed = "41")
  void whatFollowsARuleEqualsScanning(@ForAll long seed) {
    FeedbackPolicies made = new FeedbackPolicies(seed);
    String policy = made.policy();
    String trace = made.trace();
    Checked checked = Compiler.check(SourceSet.of("feedback", policy));
    assertThat(checked.ok()).as("%s%n%s", policy, checked.diagnostics()).isTrue();
    Prepared c = new Prepared(checked.core(), Pipeline.events(checked.core(), trace));
    Verdict expected = Evaluation.of(new ReferenceEngine(), c.core(), c.events(), 1);
    for (int batch : List.of(1, 7, 4096)) {
      assertThat(Evaluation.of(Engines.interpreter(), c.core(), c.events(), batch))
          .as("%s%n%s%nbatches of %d", policy, trace, batch)
          .isEqualTo(expected);
    }
    Verdict forgetful =
        Evaluation.of(Forgetful.of(Engines.interpreter(), 2), c.core(), c.events(), 3);
    assertThat(forgetful).isEqualTo(expected);
    boolean fires = expected.findings().stream().anyMatch(f -> f.contains("downtime"));
    Statistics.label("fires").collect(fires);
    Statistics.label("fires").coverage(s -> s.check(true).percentage(p -> p > 40));
  }
}
