package io.talion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a division of a pool promises (semantics.md 30, 50 and 75). */
class DistributionProperties {
  private static final Ratio POOL = Ratio.of(1_000, 1);

  private static List<Distribution.Claim> claims(List<Integer> weights, List<Integer> caps) {
    List<Distribution.Claim> claims = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      int cap = caps.get(i % caps.size());
      claims.add(
          new Distribution.Claim(
              Ratio.of(weights.get(i), 1),
              cap > 900 ? Optional.empty() : Optional.of(Ratio.of(cap, 1))));
    }
    return claims;
  }

  private static Ratio sum(List<Ratio> shares) {
    return shares.stream().reduce(Ratio.ZERO, Ratio::add);
  }

  @Property
  void neverMoreThanThePoolNorThanACap(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 50) Integer> weights,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> caps,
      @ForAll @IntRange(max = 500) int outOf) {
    List<Distribution.Claim> claims = claims(weights, caps);
    List<Ratio> shares = Distribution.of(POOL, claims, Optional.of(Ratio.of(outOf, 1)));
    assertThat(sum(shares)).isLessThanOrEqualTo(POOL);
    for (int i = 0; i < claims.size(); i++) {
      Ratio share = shares.get(i);
      assertThat(share).isGreaterThanOrEqualTo(Ratio.ZERO);
      claims.get(i).cap().ifPresent(cap -> assertThat(share).isLessThanOrEqualTo(cap));
    }
  }

  @Property
  void withoutCapAndForeignDenominatorAllIsSharedByWeight(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 50) Integer> weights) {
    List<Ratio> shares = Distribution.of(POOL, claims(weights, List.of(1_000)), Optional.empty());
    assertThat(sum(shares)).isEqualTo(POOL);
    Ratio each = shares.getFirst().divide(Ratio.of(weights.getFirst(), 1)).orElseThrow();
    for (int i = 0; i < shares.size(); i++) {
      assertThat(shares.get(i)).isEqualTo(each.multiply(Ratio.of(weights.get(i), 1)));
    }
  }

  @Property
  void thoseBelowTheirCapShareByWeight(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 50) Integer> weights,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> caps) {
    List<Distribution.Claim> claims = claims(weights, caps);
    List<Ratio> shares = Distribution.of(POOL, claims, Optional.empty());
    List<Ratio> levels = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      boolean capped = claims.get(i).cap().equals(Optional.of(shares.get(i)));
      if (!capped) {
        levels.add(shares.get(i).divide(claims.get(i).weight()).orElseThrow());
      }
    }
    assertThat(levels.stream().distinct().count()).isLessThanOrEqualTo(1);
  }
}
