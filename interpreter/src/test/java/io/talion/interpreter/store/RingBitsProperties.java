package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The last n bits of a key, against the list of all of them. */
class RingBitsProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(50);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void answersAsOfEachInstant(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 130) int n) {
    long[] at = Timeline.times(steps);
    int[] key = Timeline.keys(steps);
    long[] holds = steps.stream().mapToLong(s -> s.value() > 0 ? 1 : 0).toArray();
    long[] trues = new long[at.length];
    long[] totals = new long[at.length];
    new RingBits(n).run(at, key, holds, at.length, at, key, at.length, trues, totals);
    for (int q = 0; q < at.length; q++) {
      int query = q;
      int[] seen =
          IntStream.range(0, at.length)
              .filter(u -> at[u] <= at[query] && key[u] == key[query])
              .toArray();
      int from = Math.max(0, seen.length - n);
      long expected = 0;
      for (int i = from; i < seen.length; i++) {
        expected += holds[seen[i]];
      }
      assertThat(trues[q]).isEqualTo(expected);
      assertThat(totals[q]).isEqualTo(seen.length - from);
    }
  }
}
