package io.talion.stdlib;

import io.talion.trace.merkle.ClaimJson;
import io.talion.trace.merkle.MerkleTree;
import io.talion.trace.merkle.RewardsClaim;
import io.talion.trace.merkle.RewardsClaim.TokenClaim;
import io.talion.trace.merkle.RewardsTree;
import io.talion.trace.value.Hex;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Published claims to RewardsCoordinator: their proofs hold and no others do, their JSON is written
 * as it was read, and where a claim has all of an earner's tokens, the tree made of them has the
 * same root and the same proofs.
 */
class EigenLayerClaimVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyClaimHolds() {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.shaped("EarnerTreeProof")) {
      JsonNode published = JSON.readTree(file.toFile());
      RewardsClaim claim = RewardsClaims.of(published);
      List<String> wrong = new ArrayList<>();
      check(claim.holds(), "the proof does not hold", wrong);
      check(!more(claim).holds(), "a claim to more holds", wrong);
      check(JSON.readTree(ClaimJson.of(claim)).equals(published), "other JSON", wrong);
      if (isWhole(claim)) {
        check(made(claim).tokens().equals(claim.tokens()), "other proofs of tokens", wrong);
        check(made(claim).tokenRoot().equals(claim.tokenRoot()), "another root of tokens", wrong);
      }
      set.compare(file.getFileName().toString(), wrong, List.of());
    }
    set.report(
        Row.of(
            "EigenLayer's claims: trees, proofs, JSON",
            "`io.talion.trace.merkle`, Java",
            "published claims to RewardsCoordinator",
            "roots, proofs, that no greater claim holds, JSON as it was"),
        new Engines());
  }

  private static void check(boolean holds, String otherwise, List<String> wrong) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }

  private static RewardsClaim more(RewardsClaim c) {
    List<TokenClaim> tokens =
        c.tokens().stream()
            .map(t ->
                new TokenClaim(t.token(), t.cumulative().add(BigInteger.ONE), t.index(), t.proof()))
            .toList();
    return new RewardsClaim(
        c.root(),
        c.rootIndex(),
        c.earner(),
        c.earnerIndex(),
        c.earnerProof(),
        c.tokenRoot(),
        tokens);
  }

  /** Whether it claims all tokens of its earner: they count from 0, and beyond them it is empty. */
  private static boolean isWhole(RewardsClaim c) {
    for (int i = 0; i < c.tokens().size(); i++) {
      if (c.tokens().get(i).index() != i) {
        return false;
      }
    }
    Hex empty = Hex.of(new byte[32]);
    long at = c.tokens().getLast().index();
    for (Hex sibling : c.tokens().getLast().proof()) {
      if ((at & 1) == 0 && !sibling.equals(empty)) {
        return false;
      }
      empty = MerkleTree.of(List.of(empty, empty)).root();
      at >>= 1;
    }
    return true;
  }

  private static RewardsClaim made(RewardsClaim c) {
    Map<Hex, BigInteger> tokens = new HashMap<>();
    c.tokens().forEach(t -> tokens.put(t.token(), t.cumulative()));
    return RewardsTree.of(Map.of(c.earner(), tokens))
        .claim(c.earner(), c.tokens().stream().map(TokenClaim::token).toList(), c.rootIndex());
  }
}
