package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.generate.GeneratedCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generator covers the language: a construct that is never generated is never compared. */
class CoverageTest {
  /** A construct of each clause of the language; without any of them the generator has rotted. */
  private static final List<String> CONSTRUCTS =
      List.of(
          "import",
          "use",
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
          "slash of a base",
          "then after",
          "exception",
          "exception to several",
          "exception challenge",
          "waive",
          "replace",
          "prefer between exceptions",
          "prefer between rules",
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
          "reward",
          "reward let",
          "reward when",
          "reward cap",
          "reward split",
          "reward out of",
          "reward every time",
          "reward every blocks",
          "remainder carry",
          "remainder burn",
          "remainder to",
          "ranked stop",
          "ranked skip",
          "several sums of a walk",
          "count of a walk",
          "isqrt(abs(",
          "arithmetic on optionals",
          "or else",
          "if",
          "none");

  @Test
  void everyConstructIsGenerated() {
    Set<String> seen = new HashSet<>();
    for (long seed = 0; seed < 3_000; seed++) {
      seen.addAll(GeneratedCase.of(seed).features());
    }
    assertThat(seen).containsAll(CONSTRUCTS);
  }
}
