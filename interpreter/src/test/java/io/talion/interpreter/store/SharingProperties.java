package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.interpreter.data.Sharing;
import io.talion.trace.value.Ratio;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The level of a pool under caps: nobody could be given more without another's loss. */
class SharingProperties {
  private static final Ratio POOL = Ratio.of(1_000, 1);

  @Property
  void whatIsLeftNobodyCouldTake(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 50) Integer> weights,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> caps) {
    Sharing sharing = new Sharing();
    for (int i = 0; i < weights.size(); i++) {
      sharing.add(Ratio.of(weights.get(i), 1), Ratio.of(caps.get(i % caps.size()), 1));
    }
    List<Ratio> shares = sharing.of(POOL, Ratio.ZERO);
    Ratio total = shares.stream().reduce(Ratio.ZERO, Ratio::add);
    assertThat(total).isLessThanOrEqualTo(POOL);
    for (int i = 0; i < shares.size(); i++) {
      Ratio cap = Ratio.of(caps.get(i % caps.size()), 1);
      assertThat(shares.get(i)).isLessThanOrEqualTo(cap);
      boolean full = shares.get(i).equals(cap) || weights.get(i) == 0;
      assertThat(full || total.equals(POOL)).isTrue();
    }
  }

  @Property
  void aForeignDenominatorLeavesItsPart(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 50) Integer> weights,
      @ForAll @IntRange(max = 400) int more) {
    Sharing sharing = new Sharing();
    weights.forEach(w -> sharing.add(Ratio.of(w, 1)));
    int sum = weights.stream().mapToInt(w -> w).sum();
    List<Ratio> shares = sharing.of(POOL, Ratio.of(sum + more, 1));
    Ratio total = shares.stream().reduce(Ratio.ZERO, Ratio::add);
    assertThat(total).isEqualTo(POOL.multiply(Ratio.of(sum, sum + more)));
  }
}
