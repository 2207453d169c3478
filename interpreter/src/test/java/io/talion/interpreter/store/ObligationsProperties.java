package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

  private record Open(int key, long opened, long deadline, long opener) {}

  /** Even values open a duty, odd ones answer; of a batch, all openers come before all answers. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void outcomesAreThoseOfTheDefinition(
      @ForAll("steps") List<Step> steps,
      @ForAll @IntRange(max = 2000) int within,
      @ForAll @IntRange(min = 1, max = 50) int batch) {
    long[] time = Timeline.times(steps);
    Obligations store = new Obligations(within);
    List<List<Long>> found = new ArrayList<>();
    for (int from = 0; from < time.length; ) {
      int to = Chunks.end(time, from, batch);
      Instants instants = Instants.of(time, from, to);
      instants.take(steps, i -> opens(steps, i)).open(store);
      instants.take(steps, i -> !opens(steps, i)).answer(store);
      settle(store, instants.times(), found);
      from = to;
    }
    settle(store, new long[] {Long.MAX_VALUE - 1}, found);
    assertThat(found).isEqualTo(expected(steps, time, within));
    assertThat(store.size()).isZero();
  }

  private static boolean opens(List<Step> steps, int i) {
    return steps.get(i).value() % 2 == 0;
  }

  /** Steps of one batch, those of one time in one instant. */
  private record Instants(int first, int[] index, long[] times) {
    static Instants of(long[] time, int from, int to) {
      long[] times = Arrays.stream(time, from, to).distinct().toArray();
      int[] index = new int[to - from];
      for (int i = 0; i < index.length; i++) {
        index[i] = Arrays.binarySearch(times, time[from + i]);
      }
      return new Instants(from, index, times);
    }

    Rows take(List<Step> steps, IntPredicate which) {
      int[] own = IntStream.range(first, first + index.length).filter(which).toArray();
      long[] keys = IntStream.of(own).mapToLong(i -> steps.get(i).key()).toArray();
      int[] at = IntStream.of(own).map(i -> index[i - first]).toArray();
      long[] none = new long[own.length];
      return new Rows(own, new Obligations.Arrivals(keys, none, at, times));
    }
  }

  /** Elements are named by the numbers of their steps, whose doubles are what is given back. */
  private record Rows(int[] steps, Obligations.Arrivals rows) {
    void open(Obligations store) {
      long[] owed = IntStream.of(steps).mapToLong(i -> 2L * i).toArray();
      store.open(rows, 0, steps.length, 0, steps, owed);
    }

    void answer(Obligations store) {
      for (int i = 0; i < steps.length; i++) {
        Obligations.Arrivals one =
            new Obligations.Arrivals(
                new long[] {rows.k0()[i]}, rows.k1(), rows.instant(), rows.time());
        store.answer(one, i, i + 1, steps[i] - i);
      }
    }
  }

  private static void settle(Obligations store, long[] closed, List<List<Long>> found) {
    SettledDuties settled = new SettledDuties();
    settled.begin(store.size());
    store.settle(closed, 0, closed.length, settled);
    for (int i = 0; i < settled.size(); i++) {
      long due = settled.due()[i];
      int instant = settled.instant()[i];
      assertThat(closed[instant]).isGreaterThanOrEqualTo(due);
      assertThat(instant == 0 || closed[instant - 1] < due).isTrue();
      assertThat(settled.owed()[i]).isEqualTo(2 * settled.opener()[i]);
      found.add(List.of(due, settled.opener()[i], settled.proof()[i]));
    }
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
