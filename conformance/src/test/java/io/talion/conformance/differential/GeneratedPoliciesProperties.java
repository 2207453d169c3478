package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.grammar.parse.PolicyParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What the generator promises: policies that parse and check, the same ones from the same seed. */
@PropertyDefaults(
    tries = Pairs.TRIES,
    shrinking = ShrinkingMode.OFF,
    edgeCases = EdgeCasesMode.NONE)
class GeneratedPoliciesProperties {
  /** A construct of each clause of the language; without any of them the generator has rotted. */
  private static final List<String> CONSTRUCTS =
      List.of(
          "import",
          "const",
          "param",
          "fun",
          "stream",
          "stream union",
          "each over a list",
          "state latest",
          "state sum",
          "state of 0 keys",
          "state of 1 keys",
          "state of 2 keys",
          "tally Int",
          "tally Ratio",
          "tally every",
          "tally of key",
          "tally of every member",
          "duty over EVENT",
          "duty over DERIVED",
          "within seconds",
          "within blocks",
          "within dynamic",
          "excused when",
          "on EVENT",
          "on DUTY",
          "on DERIVED",
          "on TALLY",
          "on RULE",
          "on FINDING",
          "pair over EVENT",
          "cross EVENT EVENT",
          "residual !=",
          "residual surround",
          "residual surround of records",
          "every time",
          "every blocks",
          "each over Operator",
          "each over Task",
          "each over Colour",
          "fires once per",
          "fires again after",
          "fires again when cleared",
          "fires every time",
          "evidence set",
          "slash",
          "jail",
          "tombstone",
          "eject",
          "strike",
          "flag",
          "forfeit",
          "pay",
          "event once per",
          "event only with",
          "event late accept",
          "event registers ",
          "event retires ",
          "event signed ",
          "terms late",
          "terms limit",
          "terms combine max",
          "terms combine sum",
          "terms slashable",
          "terms clock",
          "terms gap",
          "Finding",
          "f.rule is, f.penalty is",
          "since",
          "before now",
          "step",
          "at least",
          "weighted by",
          "list field as a stream",
          "log2",
          "ln",
          "exp",
          "isqrt(abs(",
          "arithmetic on optionals",
          "or else",
          "if",
          "none");

  @Property(seed = "11")
  void everyPolicyParses(@ForAll long seed) {
    Pairs.each(
        seed,
        20,
        c -> assertThat(PolicyParser.parse("generated", c.source()).diagnostics()).isEmpty());
  }

  @Property(seed = "13", tries = 20)
  void aSeedGivesOneCase(@ForAll long seed) {
    assertThat(GeneratedCase.of(seed)).isEqualTo(GeneratedCase.of(seed));
  }

  @Test
  void everyConstructIsGenerated() {
    Set<String> seen = new HashSet<>();
    for (long seed = 0; seed < 3_000; seed++) {
      seen.addAll(GeneratedCase.of(seed).features());
    }
    assertThat(seen).containsAll(CONSTRUCTS);
  }
}
