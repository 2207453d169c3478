package io.talion.conformance.differential;

import static io.talion.conformance.differential.Pairs.TRIES;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.reference.ReferenceEngine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Two engines, one meaning: over generated policies and traces both give the same bytes, and
 * batches, order within an instant, repetition, restarts and lateness change none of them. 2,000
 * pairs, or as many as {@code -Dtalion.pairs} says.
 */
@PropertyDefaults(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class DifferentialProperties {
  private static final Laws LAWS = new Laws(new ReferenceEngine(), Engines.interpreter());

  @Property(seed = "1")
  void enginesAgree(@ForAll long seed) {
    Pairs.each(seed, 100, c -> Trial.of("engines-agree", c, LAWS::enginesAgree));
  }

  @Property(seed = "2")
  void batchSizesAgree(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("batches-agree", c, LAWS::batchesAgree));
  }

  @Property(seed = "3")
  void orderInAnInstantIsIrrelevant(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("permutation", c, LAWS::orderInAnInstantIsIrrelevant));
  }

  @Property(seed = "4")
  void repetitionIsIrrelevant(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("repetition", c, LAWS::repetitionIsIrrelevant));
  }

  @Property(seed = "5")
  void beginningsAreFinal(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("beginnings", c, LAWS::beginningsAreFinal));
  }

  @Property(seed = "6")
  void runsAreAlike(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("runs-are-alike", c, LAWS::runsAreAlike));
  }

  @Property(seed = "7")
  void latenessIsIrrelevant(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("lateness", c, LAWS::latenessIsIrrelevant));
  }

  @Property(seed = "9")
  void idsAreDifferent(@ForAll long seed) {
    Pairs.each(seed, 20, c -> Trial.of("ids", c, LAWS::idsAreDifferent));
  }

  /** The generator is worth its name: most of its policies find something on their traces. */
  @Property(seed = "8")
  void mostPoliciesFindSomething(@ForAll long seed) {
    Pairs.each(seed, 20, DifferentialProperties::collect);
    Statistics.label("finds something").coverage(c -> c.check(true).percentage(p -> p > 50));
    Statistics.label("constructs").coverage(c -> c.checkPattern(".*").count(n -> n > 0));
  }

  private static void collect(GeneratedCase generated) {
    Prepared c = Pipeline.check(generated);
    Verdict verdict = Evaluation.of(new ReferenceEngine(), c.core(), c.events(), 1);
    Statistics.label("finds something").collect(!verdict.findings().isEmpty());
    generated.features().forEach(f -> Statistics.label("constructs").collect(f));
  }
}
