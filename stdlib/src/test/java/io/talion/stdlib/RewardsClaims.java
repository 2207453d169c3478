package io.talion.stdlib;

import io.talion.trace.merkle.RewardsClaim;
import io.talion.trace.value.Hex;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Claims as EigenLayer's tools publish them. */
final class RewardsClaims {
  private static final int DIGITS = 64;

  private RewardsClaims() {}

  static RewardsClaim of(JsonNode json) {
    List<RewardsClaim.TokenClaim> tokens = new ArrayList<>();
    for (int i = 0; i < json.get("TokenLeaves").size(); i++) {
      JsonNode leaf = json.get("TokenLeaves").get(i);
      tokens.add(
          new RewardsClaim.TokenClaim(
              hex(leaf.get("Token")),
              leaf.get("CumulativeEarnings").bigIntegerValue(),
              json.get("LeafIndices").get(i).asLong(),
              proof(json.get("TokenTreeProofs").get(i))));
    }
    return new RewardsClaim(
        hex(json.get("Root")),
        json.get("RootIndex").asLong(),
        hex(json.get("EarnerLeaf").get("Earner")),
        json.get("EarnerIndex").asLong(),
        proof(json.get("EarnerTreeProof")),
        hex(json.get("EarnerLeaf").get("EarnerTokenRoot")),
        tokens);
  }

  private static Hex hex(JsonNode text) {
    return Hex.parse(text.asString());
  }

  private static List<Hex> proof(JsonNode text) {
    String digits = text.asString().substring(2);
    List<Hex> siblings = new ArrayList<>();
    for (int i = 0; i < digits.length(); i += DIGITS) {
      siblings.add(Hex.parse(digits.substring(i, i + DIGITS)));
    }
    return siblings;
  }
}
