package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is remembered, and for how long, against maps of times. */
class SeenWithinProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(60);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void firstsAndPartners(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 70) int within) {
    SeenWithin firsts = new SeenWithin(within);
    SeenWithin partners = new SeenWithin(within);
    Map<List<Long>, Long> first = new HashMap<>();
    Map<List<Long>, Long> latest = new HashMap<>();
    long[] time = Timeline.times(steps);
    for (int i = 0; i < time.length; i++) {
      List<Long> key = List.of((long) steps.get(i).key(), steps.get(i).value());
      Long before = latest.put(key, time[i]);
      assertThat(partners.has(key.get(0), key.get(1), time[i]))
          .isEqualTo(before != null && time[i] - before <= within);
      partners.see(key.get(0), key.get(1), time[i]);
      Long start = first.get(key);
      boolean isNew = start == null || time[i] - start > within;
      assertThat(firsts.isFirst(key.get(0), key.get(1), time[i])).isEqualTo(isNew);
      if (isNew) {
        first.put(key, time[i]);
      }
    }
  }
}
