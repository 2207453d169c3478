package io.talion.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.conformance.generate.GeneratedCase;
import io.talion.conformance.generate.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reducer keeps what fails and nothing else. */
class ReducerTest {
  private static final int BUDGET = 20_000;

  @Test
  void onlyTheLinesThatFailAreLeft() {
    GeneratedCase start = GeneratedCase.of(7);
    Line first = start.lines().get(0);
    Line last = start.lines().get(start.lines().size() - 1);
    GeneratedCase least =
        Reducer.reduce(start, c -> c.lines().containsAll(List.of(first, last)), BUDGET);
    assertThat(least.lines()).containsExactly(first, last);
  }

  @Test
  void onlyTheRuleThatFailsIsLeft() {
    GeneratedCase start = GeneratedCase.of(2);
    assertThat(start.source()).contains("rule rule0");
    GeneratedCase least = Reducer.reduce(start, c -> c.source().contains("rule rule0 {"), BUDGET);
    assertThat(least.source()).contains("rule rule0 {").doesNotContain("state ", "event ");
    assertThat(least.lines()).isEmpty();
  }

  @Test
  void theBudgetBoundsTheWork() {
    GeneratedCase start = GeneratedCase.of(7);
    int[] asked = {0};
    Reducer.reduce(start, c -> ++asked[0] > 0, 5);
    assertThat(asked[0]).isEqualTo(5);
  }
}
