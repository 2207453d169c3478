package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@code fires once per}, against a set. */
class FiringProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(50);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void oncePer(@ForAll("steps") List<Step> steps) {
    int size = steps.size();
    long[] k0 = steps.stream().mapToLong(Step::key).toArray();
    int[] out = new int[size];
    int n = new OncePer().run(k0, Timeline.values(steps), size, out);
    Set<List<Long>> fired = new HashSet<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (fired.add(List.of(k0[i], steps.get(i).value()))) {
        expected.add(i);
      }
    }
    assertThat(list(out, n)).isEqualTo(expected);
  }

  private static List<Integer> list(int[] out, int n) {
    return Arrays.stream(out, 0, n).boxed().toList();
  }
}
