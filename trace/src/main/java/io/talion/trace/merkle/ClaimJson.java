package io.talion.trace.merkle;

import io.talion.trace.value.Hex;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A claim in the JSON that EigenLayer's own tools publish: members in their order and with their
 * names, proofs as one string of bytes, amounts as numbers.
 */
public final class ClaimJson {
  private ClaimJson() {}

  /** One line without its line feed. */
  public static String of(RewardsClaim c) {
    return "{\"Root\":"
        + hex(c.root())
        + ",\"RootIndex\":"
        + c.rootIndex()
        + ",\"EarnerIndex\":"
        + c.earnerIndex()
        + ",\"EarnerTreeProof\":"
        + proof(c.earnerProof())
        + ",\"EarnerLeaf\":{\"Earner\":"
        + hex(c.earner())
        + ",\"EarnerTokenRoot\":"
        + hex(c.tokenRoot())
        + "},\"LeafIndices\":"
        + list(c, t -> Long.toString(t.index()))
        + ",\"TokenTreeProofs\":"
        + list(c, t -> proof(t.proof()))
        + ",\"TokenLeaves\":"
        + list(
            c,
            t -> "{\"Token\":" + hex(t.token()) + ",\"CumulativeEarnings\":" + t.cumulative() + "}")
        + ",\"TokenTreeProofsNum\":"
        + c.tokens().size()
        + ",\"TokenLeavesNum\":"
        + c.tokens().size()
        + "}";
  }

  private static String list(RewardsClaim c, Function<RewardsClaim.TokenClaim, String> part) {
    return c.tokens().stream().map(part).collect(Collectors.joining(",", "[", "]"));
  }

  private static String hex(Hex bytes) {
    return "\"" + bytes + "\"";
  }

  private static String proof(List<Hex> siblings) {
    return siblings.stream()
        .map(s -> s.toString().substring(2))
        .collect(Collectors.joining("", "\"0x", "\""));
  }
}
