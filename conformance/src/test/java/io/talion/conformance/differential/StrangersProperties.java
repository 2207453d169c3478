package io.talion.conformance.differential;

import static io.talion.conformance.differential.Pairs.TRIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.reference.ReferenceEngine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/**
 * Events of strangers are evaluated in the order in which they came: findings, and the order in
 * which they are told, are those of the canonical order (semantics.md 1 and 34).
 */
@PropertyDefaults(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class StrangersProperties {
  @Property(seed = "23")
  void orderOfArrivalIsNotSeen(@ForAll long seed) {
    MemberPolicies made = new MemberPolicies(seed);
    Checked checked = Compiler.check(SourceSet.of("members", made.summing()));
    assertThat(checked.ok()).as("%s", checked.diagnostics()).isTrue();
    assertThat(checked.core().strangers().get()).isPresent();
    Prepared c = new Prepared(checked.core(), Pipeline.events(checked.core(), made.trace()));
    Verdict reference = Evaluation.of(new ReferenceEngine(), c.core(), c.events(), 1);
    for (int batch : new int[] {50, 1000}) {
      Verdict engine = Evaluation.of(Engines.interpreter(), c.core(), c.events(), batch);
      assertThat(Law.equal("reference", reference, "engine", engine)).isEmpty();
    }
  }
}
