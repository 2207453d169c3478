package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Timers and duties, against sorting everything. */
class ObligationsProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(1000);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void timersComeInOrder(@ForAll("steps") List<Step> steps) {
    TimerWheel wheel = new TimerWheel();
    List<long[]> model = new ArrayList<>();
    long[] time = Timeline.times(steps);
    for (int i = 0; i < time.length; i++) {
      long point = time[i] + Math.abs(steps.get(i).value()) * (1L << 3 * steps.get(i).key());
      wheel.set(point, i);
      model.add(new long[] {point, i});
      takeUpTo(wheel, model, time[i]);
    }
    takeUpTo(wheel, model, Long.MAX_VALUE - 1);
    assertThat(wheel.size()).isZero();
  }

  private static void takeUpTo(TimerWheel wheel, List<long[]> model, long now) {
    model.sort(Comparator.<long[]>comparingLong(t -> t[0]).thenComparingLong(t -> t[1]));
    while (wheel.next() <= now) {
      assertThat(model.get(0)[0]).isEqualTo(wheel.next());
      assertThat(wheel.take()).isEqualTo(model.remove(0)[1]);
    }
    assertThat(model.isEmpty() ? Long.MAX_VALUE : model.get(0)[0]).isEqualTo(wheel.next());
  }

  private static final long[] ONE = {1};

  private record Open(int key, long opened, long deadline, long opener) {}

  /** Even values open a duty, odd ones answer; of a batch, all openers come before all answers. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void outcomesAreThoseOfTheDefinition(
      @ForAll("steps") List<Step> steps,
      @ForAll @IntRange(max = 2000) int within,
      @ForAll @IntRange(min = 1, max = 50) int batch) {
    long[] time = Timeline.times(steps);
    Obligations store = new Obligations();
    List<List<Long>> found = new ArrayList<>();
    for (int from = 0; from < time.length; ) {
      int to = Chunks.end(time, from, batch);
      for (int i = from; i < to; i++) {
        if (opens(steps, i)) {
          long[] since = {time[i]};
          store.open(key(steps, i), ONE, new long[] {time[i] + within}, new long[] {i}, since, 1);
        }
      }
      for (int i = from; i < to; i++) {
        if (!opens(steps, i)) {
          store.answer(key(steps, i), ONE, new long[] {time[i]}, new long[] {time[i]}, i, 1);
        }
      }
      settle(store, time[to - 1], found);
      from = to;
    }
    settle(store, Long.MAX_VALUE - 1, found);
    assertThat(found).isEqualTo(expected(steps, time, within));
    assertThat(store.size()).isZero();
  }

  private static boolean opens(List<Step> steps, int i) {
    return steps.get(i).value() % 2 == 0;
  }

  private static void settle(Obligations store, long now, List<List<Long>> found) {
    long[][] out = new long[3][7];
    int n = out[0].length;
    while (n == out[0].length) {
      n = store.settle(now, out[0], out[1], out[2]);
      for (int i = 0; i < n; i++) {
        found.add(List.of(out[0][i], out[1][i], out[2][i]));
      }
    }
  }

  private static long[] key(List<Step> steps, int i) {
    return new long[] {steps.get(i).key()};
  }

  private static List<List<Long>> expected(List<Step> steps, long[] time, int within) {
    List<Open> opened = new ArrayList<>();
    for (int i = 0; i < time.length; i++) {
      if (opens(steps, i)) {
        opened.add(new Open(steps.get(i).key(), time[i], time[i] + within, i));
      }
    }
    opened.sort(Comparator.comparingLong(Open::deadline).thenComparingLong(Open::opener));
    List<List<Long>> all = new ArrayList<>();
    for (Open o : opened) {
      long proof = -1;
      for (int i = time.length - 1; i >= 0; i--) {
        if (!opens(steps, i)
            && steps.get(i).key() == o.key()
            && o.opened() <= time[i]
            && time[i] <= o.deadline()) {
          proof = i;
        }
      }
      all.add(List.of(o.deadline(), o.opener(), proof));
    }
    return all;
  }
}
