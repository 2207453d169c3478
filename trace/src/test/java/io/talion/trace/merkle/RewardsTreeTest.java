package io.talion.trace.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talion.trace.value.Hex;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewardsTreeTest {
  private static final Hex TOKEN = address(300);

  private static Hex address(long n) {
    return Hex.of(BigInteger.valueOf(n).toByteArray()).padded(20);
  }

  private static RewardsTree tree(int earners) {
    Map<Hex, Map<Hex, BigInteger>> earned = new HashMap<>();
    for (int e = 0; e < earners; e++) {
      Map<Hex, BigInteger> tokens = new HashMap<>();
      for (int t = 0; t <= e % 4; t++) {
        tokens.put(address(300 + t), BigInteger.valueOf((long) e * t).pow(5));
      }
      earned.put(address(1000 - e), tokens);
    }
    return RewardsTree.of(earned);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9})
  void everyEarnersClaimHolds(int earners) {
    RewardsTree tree = tree(earners);
    for (int e = 0; e < earners; e++) {
      RewardsClaim claim = tree.claim(address(1000 - e), List.of(TOKEN), 7);
      assertThat(claim.holds()).isTrue();
      assertThat(claim.earnerIndex()).isEqualTo(earners - 1 - e);
    }
  }

  @Test
  void anotherIndexOrAmountDoesNotHold() {
    RewardsClaim c = tree(5).claim(address(999), List.of(TOKEN), 0);
    assertThat(with(c, c.earnerIndex() ^ 1, BigInteger.ZERO).holds()).isFalse();
    assertThat(with(c, c.earnerIndex() + 8, BigInteger.ZERO).holds()).isFalse();
    assertThat(with(c, c.earnerIndex(), BigInteger.ONE).holds()).isFalse();
    assertThat(with(c, c.earnerIndex(), BigInteger.ZERO).holds()).isTrue();
  }

  private static RewardsClaim with(RewardsClaim c, long index, BigInteger amount) {
    RewardsClaim.TokenClaim t = c.tokens().get(0);
    return new RewardsClaim(
        c.root(),
        c.rootIndex(),
        c.earner(),
        index,
        c.earnerProof(),
        c.tokenRoot(),
        List.of(new RewardsClaim.TokenClaim(t.token(), amount, t.index(), t.proof())));
  }

  @Test
  void whoeverEarnedNothingClaimsNothing() {
    assertThatThrownBy(() -> tree(2).claim(address(1), List.of(TOKEN), 0))
        .hasMessageContaining("earned nothing");
    assertThatThrownBy(() -> tree(2).claim(address(1000), List.of(address(9)), 0))
        .hasMessageContaining("nothing was earned in");
  }

  @Test
  void anAmountIsAWordOfTheChain() {
    BigInteger greatest = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
    assertThat(RewardsTree.of(Map.of(TOKEN, Map.of(TOKEN, greatest))).root().length())
        .isEqualTo(32);
    assertThatThrownBy(
            () -> RewardsTree.of(Map.of(TOKEN, Map.of(TOKEN, greatest.add(BigInteger.ONE)))))
        .hasMessageContaining("uint256");
  }
}
