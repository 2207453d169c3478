package io.talion.interpreter.store;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random events for the stores' tests: few keys, bursts (gap 0 is frequent) and long silences,
 * small values that collide.
 */
final class Timeline {
  private Timeline() {}

  /** One event: after {@code gap} milliseconds, or in the same instant. */
  record Step(int gap, int key, long value) {}

  static Arbitrary<List<Step>> steps(int longestGap) {
    Arbitrary<Integer> gap =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(5, Arbitraries.integers().between(1, 5)),
            Tuple.of(1, Arbitraries.integers().between(1, longestGap)));
    Arbitrary<Step> step =
        Combinators.combine(
                gap, Arbitraries.integers().between(0, 3), Arbitraries.longs().between(-3, 3))
            .as(Step::new);
    return step.list().ofMaxSize(120);
  }

  static long[] times(List<Step> steps) {
    long[] times = new long[steps.size()];
    long now = 1000;
    for (int i = 0; i < times.length; i++) {
      now += steps.get(i).gap();
      times[i] = now;
    }
    return times;
  }

  static int[] keys(List<Step> steps) {
    return steps.stream().mapToInt(Step::key).toArray();
  }

  static long[] values(List<Step> steps) {
    return steps.stream().mapToLong(Step::value).toArray();
  }
}
