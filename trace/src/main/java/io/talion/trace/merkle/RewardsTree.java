package io.talion.trace.merkle;

import io.talion.trace.value.Hex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was ever earned, as EigenLayer's distribution root holds it: a tree of earners by
 * ascending address, under each the root of a tree of its tokens by ascending address. Amounts of
 * zero have leaves, too. Immutable.
 */
public final class RewardsTree {
  private final SortedMap<Hex, Earner> earners;
  private final MerkleTree tree;

  private record Earner(int index, List<Hex> tokens, List<BigInteger> amounts, MerkleTree tree) {
    static Earner of(int index, SortedMap<Hex, BigInteger> earned) {
      List<Hex> leaves = new ArrayList<>();
      earned.forEach((token, amount) -> leaves.add(RewardsClaim.leaf(token, amount)));
      return new Earner(
          index, List.copyOf(earned.keySet()), List.copyOf(earned.values()), MerkleTree.of(leaves));
    }

    RewardsClaim.TokenClaim claim(Hex token) {
      int at = tokens.indexOf(token);
      if (at < 0) {
        throw new IllegalArgumentException("nothing was earned in " + token);
      }
      return new RewardsClaim.TokenClaim(token, amounts.get(at), at, tree.proof(at));
    }
  }

  private RewardsTree(SortedMap<Hex, Earner> earners, MerkleTree tree) {
    this.earners = earners;
    this.tree = tree;
  }

  /**
   * The tree of what earners have earned so far.
   *
   * @param earned base units by earner and token, both 20 bytes; at least one
   */
  public static RewardsTree of(Map<Hex, ? extends Map<Hex, BigInteger>> earned) {
    SortedMap<Hex, Earner> earners = new TreeMap<>();
    List<Hex> leaves = new ArrayList<>();
    new TreeMap<>(earned)
        .forEach((earner, tokens) -> {
          Earner e = Earner.of(leaves.size(), new TreeMap<>(tokens));
          earners.put(earner, e);
          leaves.add(RewardsClaim.leaf(earner, e.tree().root()));
        });
    return new RewardsTree(earners, MerkleTree.of(leaves));
  }

  /** The root to be submitted: 32 bytes. */
  public Hex root() {
    return tree.root();
  }

  /**
   * What an earner claims tokens with.
   *
   * @param rootIndex which of the published roots this one is
   * @throws IllegalArgumentException if it earned nothing, or nothing in one of the tokens
   */
  public RewardsClaim claim(Hex earner, List<Hex> tokens, long rootIndex) {
    Earner e = earners.get(earner);
    if (e == null) {
      throw new IllegalArgumentException(earner + " earned nothing");
    }
    return new RewardsClaim(
        root(),
        rootIndex,
        earner,
        e.index(),
        tree.proof(e.index()),
        e.tree().root(),
        tokens.stream().map(e::claim).toList());
  }
}
