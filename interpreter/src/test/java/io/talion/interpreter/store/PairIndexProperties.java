package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Earliest partners, against every earlier event looked at in turn. */
class PairIndexProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(60);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theEarliestWithAnotherResidual(
      @ForAll("steps") List<Step> steps,
      @ForAll @IntRange(min = 0, max = 70) int within,
      @ForAll @IntRange(min = 1, max = 40) int batch,
      @ForAll @IntRange(min = 65, max = 150) int most,
      @ForAll @IntRange(min = 0, max = 6) int pageBits) {
    long[] time = Timeline.times(steps);
    List<List<Long>> expected = new ArrayList<>();
    List<List<Long>> found = new ArrayList<>();
    PairIndex index = new PairIndex(within, most, pageBits);
    for (int from = 0; from < time.length; from += batch) {
      runBatch(index, steps, time, from, Math.min(time.length, from + batch), found);
    }
    for (int i = 0; i < time.length; i++) {
      Step b = steps.get(i);
      for (int j = 0; j < i; j++) {
        Step a = steps.get(j);
        if (a.key() == b.key() && a.value() != b.value() && time[i] - time[j] <= within) {
          expected.add(List.of((long) i, (long) j));
          break;
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void runBatch(
      PairIndex index, List<Step> steps, long[] time, int from, int to, List<List<Long>> found) {
    int n = to - from;
    long[] k0 = new long[n];
    long[] residual = new long[n];
    long[] at = new long[n];
    long[] reference = new long[n];
    for (int i = 0; i < n; i++) {
      k0[i] = steps.get(from + i).key() * 1_000_003L;
      residual[i] = steps.get(from + i).value();
      at[i] = time[from + i];
      reference[i] = from + i;
    }
    int[] rows = new int[n];
    long[] partners = new long[n];
    int count = index.run(k0, k0, residual, at, reference, n, rows, partners);
    for (int i = 0; i < count; i++) {
      found.add(List.of((long) from + rows[i], partners[i]));
    }
  }
}
