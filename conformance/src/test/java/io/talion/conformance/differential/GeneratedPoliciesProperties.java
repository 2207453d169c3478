package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.grammar.parse.PolicyParser;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** What the generator promises: policies that parse and check, the same ones from the same seed. */
@PropertyDefaults(
    tries = Pairs.TRIES,
    shrinking = ShrinkingMode.OFF,
    edgeCases = EdgeCasesMode.NONE)
class GeneratedPoliciesProperties {
  @Property(seed = "11")
  void everyPolicyParses(@ForAll long seed) {
    Pairs.each(
        seed,
        20,
        c -> assertThat(PolicyParser.parse("generated", c.source()).diagnostics()).isEmpty());
  }

  @Property(seed = "12")
  void everyPolicyChecks(@ForAll long seed) {
    Pairs.each(
        seed, 50, c -> assertThat(Holes.in(Pipeline.check(c).core())).as(c.source()).isFalse());
  }

  @Property(seed = "13", tries = 20)
  void aSeedGivesOneCase(@ForAll long seed) {
    assertThat(GeneratedCase.of(seed)).isEqualTo(GeneratedCase.of(seed));
  }

  /**
   * Clause by clause taken away, a policy may become wrong; the compiler says so and nothing else.
   */
  @Property(seed = "14")
  void whatIsLeftOfAPolicyIsJudged(@ForAll long seed) {
    Pairs.each(seed, 5, c -> assertThat(Erosion.failure(c)).isEmpty());
  }
}
