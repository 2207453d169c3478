package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.reference.ReferenceEngine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each law is seen to fail when an engine breaks it. */
class LawsTest {
  private static final ReferenceEngine REFERENCE = new ReferenceEngine();

  @Test
  void aDroppedFindingIsADisagreement() {
    Laws laws = new Laws(REFERENCE, new FaultyEngine(REFERENCE, f -> !f.rule().equals("rule0")));
    GeneratedCase bad = firstBroken(laws::enginesAgree);
    assertThatThrownBy(() -> Trial.of("dropped-on-purpose", bad, laws::enginesAgree))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rule rule0 {")
        .hasMessageNotContaining("rule rule1 {")
        .hasMessageContaining("--- reference")
        .hasMessageContaining("--- interpreter");
  }

  @Test
  void aRunThatRemembersTheLastIsNoticed() {
    AtomicInteger found = new AtomicInteger();
    Laws laws =
        new Laws(REFERENCE, new FaultyEngine(REFERENCE, f -> found.incrementAndGet() % 2 == 1));
    assertThat(firstBroken(laws::runsAreAlike).lines()).isNotEmpty();
  }

  @Test
  void aVerdictThatLooksAtWhatComesLaterIsNoticed() {
    AtomicInteger runs = new AtomicInteger();
    Laws laws =
        new Laws(
            (core, options, sink) ->
                new FaultyEngine(REFERENCE, f -> runs.get() % 2 == 1)
                    .open(core, count(options, runs), sink),
            REFERENCE);
    assertThat(firstBroken(laws::beginningsAreFinal).lines()).isNotEmpty();
  }

  private static io.talion.compiler.engine.RunOptions count(
      io.talion.compiler.engine.RunOptions options, AtomicInteger runs) {
    runs.incrementAndGet();
    return options;
  }

  private static GeneratedCase firstBroken(Law law) {
    return LongStream.range(0, 200)
        .mapToObj(GeneratedCase::of)
        .filter(c -> law.violation(Pipeline.check(c)).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
