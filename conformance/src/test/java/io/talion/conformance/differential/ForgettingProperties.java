package io.talion.conformance.differential;

import static io.talion.conformance.differential.Pairs.TRIES;

import io.talion.reference.ReferenceEngine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Ids are given again once nobody holds them; that changes no byte. */
@PropertyDefaults(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class ForgettingProperties {
  private static final Laws LAWS = new Laws(new ReferenceEngine(), Engines.interpreter());

  /** Of all values that nobody holds, after every event, every other and every seventh. */
  @Property(seed = "31")
  void forgettingIsIrrelevant(@ForAll long seed) {
    Pairs.each(seed, 30, c -> Trial.of("forgetting", c, LAWS::forgettingIsIrrelevant));
  }
}
