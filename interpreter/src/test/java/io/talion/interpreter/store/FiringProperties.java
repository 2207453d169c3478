package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The disciplines of {@code fires}, against maps. */
class FiringProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(50);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void againAfter(@ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 60) int distance) {
    long[] time = Timeline.times(steps);
    int[] out = new int[time.length];
    int n = new CoolDown(distance).run(time, Timeline.keys(steps), time, time.length, out);
    Map<Integer, Long> last = new HashMap<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < time.length; i++) {
      Long before = last.get(steps.get(i).key());
      if (before == null || before != time[i] && time[i] - before >= distance) {
        last.put(steps.get(i).key(), time[i]);
        expected.add(i);
      }
    }
    assertThat(list(out, n)).isEqualTo(expected);
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

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whenCleared(@ForAll("steps") List<Step> steps) {
    long[] time = Timeline.times(steps);
    long[] holds = steps.stream().mapToLong(s -> s.value() > 0 ? 1 : 0).toArray();
    int[] out = new int[time.length];
    int n = new Cleared().run(time, Timeline.keys(steps), holds, time.length, out);
    List<Integer> expected = new ArrayList<>();
    Set<Integer> busy = new HashSet<>();
    for (int begin = 0, end = 0; begin < time.length; begin = end) {
      Set<Integer> tested = new HashSet<>();
      Set<Integer> held = new HashSet<>();
      for (end = begin; end < time.length && time[end] == time[begin]; end++) {
        int key = steps.get(end).key();
        tested.add(key);
        if (holds[end] == 1 && held.add(key) && !busy.contains(key)) {
          expected.add(end);
        }
      }
      busy.removeAll(tested);
      busy.addAll(held);
    }
    assertThat(list(out, n)).isEqualTo(expected);
  }

  private static List<Integer> list(int[] out, int n) {
    return Arrays.stream(out, 0, n).boxed().toList();
  }
}
