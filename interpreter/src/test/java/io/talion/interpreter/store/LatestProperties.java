package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The last and first value of a key as of each instant, against a map; values widen on the way. */
class LatestProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(20);
  }

  private static Value value(Step step, int chunk) {
    return step.value() == 0
        ? None.NONE
        : new Int(BigInteger.valueOf(step.value()).shiftLeft(chunk % 4 * 50));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void likeAMap(
      @ForAll("steps") List<Step> steps,
      @ForAll boolean first,
      @ForAll @IntRange(min = 1, max = 30) int batch) {
    Latest store = new Latest(Coding.Plain.WHOLE, first);
    Map<Integer, Value> model = new HashMap<>();
    long[] at = Timeline.times(steps);
    for (int from = 0, chunk = 0; from < at.length; chunk++) {
      int to = Chunks.end(at, from, batch);
      int n = to - from;
      long[] when = Arrays.copyOfRange(at, from, to);
      int[] key = steps.subList(from, to).stream().mapToInt(Step::key).toArray();
      Column values = new Column(Coding.Plain.WHOLE);
      for (Step step : steps.subList(from, to)) {
        values.append(value(step, chunk));
      }
      Column out = new Column(Coding.Plain.WHOLE);
      store.run(when, key, values, n, when, key, n, out);
      for (int q = 0, u = 0; q < n; q++) {
        for (; u < n && when[u] <= when[q]; u++) {
          Value value = value(steps.get(from + u), chunk);
          if (first) {
            model.putIfAbsent(key[u], value);
          } else {
            model.put(key[u], value);
          }
        }
        assertThat(out.value(q)).isEqualTo(model.get(key[q]));
      }
      from = to;
    }
  }
}
