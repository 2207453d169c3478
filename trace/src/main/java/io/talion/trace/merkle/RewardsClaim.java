package io.talion.trace.merkle;

import io.talion.trace.digest.Keccak256;
import io.talion.trace.value.Hex;
import java.math.BigInteger;
import java.util.List;

/**
 * A claim to RewardsCoordinator: what an earner has earned so far in some tokens, and the proof
 * that a root holds it.
 *
 * @param root 32 bytes
 * @param rootIndex which of the published roots it is
 * @param earner 20 bytes
 * @param earnerIndex its place among earners
 * @param earnerProof from its leaf up to the root
 * @param tokenRoot the root of the earner's own tree of tokens
 */
public record RewardsClaim(
    Hex root,
    long rootIndex,
    Hex earner,
    long earnerIndex,
    List<Hex> earnerProof,
    Hex tokenRoot,
    List<TokenClaim> tokens) {
  private static final byte[] EARNER = {0};
  private static final byte[] TOKEN = {1};

  /**
   * One token.
   *
   * @param token 20 bytes
   * @param cumulative all that was ever earned in it, in base units; below 2^256
   * @param index its place among the earner's tokens
   * @param proof from its leaf up to the earner's root
   */
  public record TokenClaim(Hex token, BigInteger cumulative, long index, List<Hex> proof) {
    private boolean isOf(Hex tokenRoot) {
      return inside(index, proof)
          && MerkleTree.climb(leaf(token, cumulative), index, proof).equals(tokenRoot);
    }
  }

  /** Whether the root holds it: each token under the earner's root, the earner under the root. */
  public boolean holds() {
    return inside(earnerIndex, earnerProof)
        && MerkleTree.climb(leaf(earner, tokenRoot), earnerIndex, earnerProof).equals(root)
        && tokens.stream().allMatch(t -> t.isOf(tokenRoot));
  }

  /** Beyond it an index would stand for another leaf. */
  private static boolean inside(long index, List<Hex> proof) {
    return index >= 0 && index < 1L << proof.size();
  }

  static Hex leaf(Hex earner, Hex tokenRoot) {
    return Hex.of(Keccak256.of(EARNER, earner.bytes(), tokenRoot.bytes()));
  }

  static Hex leaf(Hex token, BigInteger cumulative) {
    return Hex.of(Keccak256.of(TOKEN, token.bytes(), word(cumulative)));
  }

  private static byte[] word(BigInteger value) {
    if (value.signum() < 0 || value.bitLength() > 256) {
      throw new IllegalArgumentException("no uint256: " + value);
    }
    byte[] bytes = value.toByteArray();
    int from = bytes.length > 32 ? 1 : 0;
    byte[] word = new byte[32];
    System.arraycopy(bytes, from, word, 32 - bytes.length + from, bytes.length - from);
    return word;
  }
}
