package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

/** The last n bits of a key, against the list of all of them. */
class RingBitsProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(50);
  }

  /** The steps several times over, so that rings have many words. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void tellsWhatStoodBeforeAndAfterEach(
      @ForAll("steps") List<Step> steps,
      @ForAll @IntRange(min = 1, max = 700) int n,
      @ForAll @IntRange(min = 1, max = 50) int batch) {
    RingBits bits = new RingBits(n);
    Model model = new Model(n, new HashMap<>());
    long[] at = Timeline.times(steps);
    for (long round = 0; round < 40; round++) {
      for (int from = 0; from < at.length; ) {
        int to = Chunks.end(at, from, batch);
        model.check(bits, steps.subList(from, to), Arrays.copyOfRange(at, from, to), round << 20);
        from = to;
      }
    }
  }

  /** The last n of each key, as a list. */
  private record Model(int n, Map<Integer, Deque<Boolean>> known) {
    void check(RingBits bits, List<Step> steps, long[] at, long passed) {
      int rows = at.length;
      int[] key = Timeline.keys(steps);
      int[] instant = Arrays.stream(at).mapToInt(t -> (int) (t - at[0])).toArray();
      long[] holds = steps.stream().mapToLong(s -> s.value() > 0 ? 1 : 0).toArray();
      long[] before = new long[rows];
      long[] after = new long[rows];
      boolean twice = bits.feed(key, holds, instant, passed + at[0], rows, before, after);
      Set<List<Integer>> seen = new HashSet<>();
      for (int i = 0; i < rows; i++) {
        assertThat(told(bits, before[i])).isEqualTo(counts(key[i]));
        add(key[i], holds[i] != 0);
        assertThat(told(bits, after[i])).isEqualTo(counts(key[i]));
        seen.add(List.of(key[i], instant[i]));
      }
      assertThat(twice).isEqualTo(seen.size() < rows);
      known.keySet().forEach(k -> assertThat(told(bits, bits.counts(k))).isEqualTo(counts(k)));
    }

    private static List<Long> told(RingBits bits, long counts) {
      return List.of(bits.total(counts), RingBits.trues(counts));
    }

    private void add(int key, boolean holds) {
      Deque<Boolean> last = known.computeIfAbsent(key, k -> new ArrayDeque<>());
      last.add(holds);
      if (last.size() > n) {
        last.remove();
      }
    }

    private List<Long> counts(int key) {
      Deque<Boolean> last = known.getOrDefault(key, new ArrayDeque<>());
      return List.of((long) last.size(), last.stream().filter(h -> h).count());
    }
  }
}
