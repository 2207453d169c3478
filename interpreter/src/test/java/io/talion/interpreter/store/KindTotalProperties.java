package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.store.Timeline.Step;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The total follows the members' values, and values that are supposed, against adding all of them
 * anew.
 */
class KindTotalProperties {
  @Provide
  Arbitrary<List<Step>> steps() {
    return Timeline.steps(2);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theSumOfTheCurrentValues(@ForAll("steps") List<Step> steps) {
    KindTotal store = new KindTotal();
    Map<Integer, BigInteger> model = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      BigInteger value = BigInteger.valueOf(steps.get(i).value()).shiftLeft(i % 5 * 33);
      Ratio before = sum(model);
      model.put(steps.get(i).key(), value);
      load(store, value);
      store.suppose();
      store.suppose(steps.get(i).key(), 0);
      assertThat(store.supposed()).isEqualTo(sum(model));
      assertThat(store.total()).isEqualTo(before);
      load(store, value);
      store.set(steps.get(i).key(), 0);
      assertThat(store.total()).isEqualTo(sum(model));
    }
  }

  private static void load(KindTotal store, BigInteger value) {
    Column column = new Column(Coding.Plain.WHOLE);
    column.append(new Int(value));
    store.load(column, 1);
  }

  private static Ratio sum(Map<Integer, BigInteger> model) {
    return Ratio.of(model.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
  }
}
