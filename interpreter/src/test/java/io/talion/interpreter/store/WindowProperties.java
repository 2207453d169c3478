package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Sums, extremes and distinct values over every extent, against filtering everything seen. Values
 * go from small to beyond 128 bits, with denominators that change from chunk to chunk; positions
 * are now and then late.
 */
class WindowProperties {
  private static final List<Ratio> SIZES =
      List.of(
          Ratio.ONE,
          Ratio.of(BigInteger.TEN.pow(18)),
          Ratio.of(1, 100),
          Ratio.of(1, 3),
          Ratio.of(BigInteger.TWO.pow(62)),
          Ratio.of(BigInteger.TWO.pow(125)),
          Ratio.of(BigInteger.TWO.pow(130)));

  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(40);
  }

  @Provide
  Arbitrary<Extent> extents() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Extent.Forever()),
        Arbitraries.longs().between(1, 8).map(Extent.Last::new),
        Arbitraries.longs().between(1, 40).map(Extent.Within::new));
  }

  /** Every chunk has its own size of numbers, so that forms and denominators change on the way. */
  private static Ratio value(Step step, int chunk, int salt) {
    Ratio size = SIZES.get(Math.floorMod(chunk * 5 + salt, SIZES.size()));
    return new Ratio(
        size.numerator().multiply(BigInteger.valueOf(step.value())), size.denominator());
  }

  private static long position(long[] at, int i, Extent extent) {
    return extent instanceof Extent.Within && i % 7 == 3 ? at[i] - 9 : at[i];
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void sumsAndCounts(
      @ForAll("steps") List<Step> steps,
      @ForAll("extents") Extent extent,
      @ForAll @IntRange(min = 1, max = 30) int batch,
      @ForAll @IntRange(max = 6) int salt) {
    Running store = new Running(extent);
    WindowModel model = new WindowModel(extent);
    long[] at = Timeline.times(steps);
    for (int from = 0, chunk = 0; from < at.length; chunk++) {
      int to = Chunks.end(at, from, batch);
      Chunk c = new Chunk(steps, at, from, to, chunk, salt, extent);
      Column out = new Column(Coding.Plain.FRACTION);
      long[] counts = new long[c.n];
      store.run(c.at, c.key, c.position, c.values, c.n, c.at, c.key, c.at, c.n, out, counts);
      int u = from;
      for (int q = from; q < to; q++) {
        for (; u < to && at[u] <= at[q]; u++) {
          model.add(steps.get(u).key(), position(at, u, extent), value(steps.get(u), chunk, salt));
        }
        List<Ratio> expected = model.values(steps.get(q).key(), at[q]);
        assertThat(counts[q - from]).isEqualTo(expected.size());
        assertThat(out.value(q - from)).isEqualTo(sum(expected));
      }
      from = to;
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void extremes(
      @ForAll("steps") List<Step> steps,
      @ForAll("extents") Extent extent,
      @ForAll boolean least,
      @ForAll @IntRange(min = 1, max = 30) int batch,
      @ForAll @IntRange(max = 6) int salt) {
    MonotoneDeque store = new MonotoneDeque(least, extent);
    WindowModel model = new WindowModel(extent);
    long[] at = Timeline.times(steps);
    Comparator<Ratio> better = least ? Comparator.reverseOrder() : Comparator.naturalOrder();
    for (int from = 0, chunk = 0; from < at.length; chunk++) {
      int to = Chunks.end(at, from, batch);
      Chunk c = new Chunk(steps, at, from, to, chunk, salt, extent);
      Column out = new Column(Coding.Plain.FRACTION);
      store.run(c.at, c.key, c.position, c.values, c.n, c.at, c.key, c.at, c.n, out);
      int u = from;
      for (int q = from; q < to; q++) {
        for (; u < to && at[u] <= at[q]; u++) {
          model.add(steps.get(u).key(), position(at, u, extent), value(steps.get(u), chunk, salt));
        }
        List<Ratio> window = model.values(steps.get(q).key(), at[q]);
        Value expected = window.stream().max(better).map(Value.class::cast).orElse(None.NONE);
        assertThat(out.value(q - from)).isEqualTo(expected);
      }
      from = to;
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void distinctValues(@ForAll("steps") List<Step> steps, @ForAll("extents") Extent extent) {
    CountsByValue store = new CountsByValue(extent);
    WindowModel model = new WindowModel(extent);
    long[] at = Timeline.times(steps);
    int n = at.length;
    int[] key = Timeline.keys(steps);
    long[] position = new long[n];
    for (int i = 0; i < n; i++) {
      position[i] = position(at, i, extent);
    }
    long[] out = new long[n];
    store.run(at, key, position, Timeline.values(steps), n, at, key, at, n, out);
    for (int q = 0, u = 0; q < n; q++) {
      for (; u < n && at[u] <= at[q]; u++) {
        model.add(key[u], position[u], Ratio.of(steps.get(u).value(), 1));
      }
      assertThat(out[q]).isEqualTo(model.values(key[q], at[q]).stream().distinct().count());
    }
  }

  private static Ratio sum(List<Ratio> values) {
    Ratio sum = Ratio.ZERO;
    for (Ratio v : values) {
      sum =
          new Ratio(
              sum.numerator()
                  .multiply(v.denominator())
                  .add(v.numerator().multiply(sum.denominator())),
              sum.denominator().multiply(v.denominator()));
    }
    return sum;
  }

  /** Rows from to, as a store takes them. */
  private static final class Chunk {
    final int n;
    final long[] at;
    final long[] position;
    final int[] key;
    final Column values = new Column(Coding.Plain.FRACTION);

    Chunk(List<Step> steps, long[] at, int from, int to, int chunk, int salt, Extent extent) {
      n = to - from;
      this.at = Arrays.copyOfRange(at, from, to);
      position = new long[n];
      key = new int[n];
      for (int i = 0; i < n; i++) {
        position[i] = position(at, from + i, extent);
        key[i] = steps.get(from + i).key();
        values.append(value(steps.get(from + i), chunk, salt));
      }
    }
  }
}
