package io.talion.trace.merkle;

import io.talion.trace.digest.Keccak256;
import io.talion.trace.value.Hex;
import java.util.ArrayList;
import java.util.List;

/**
 * A binary tree of Keccak-256 over hashes in their order: filled up with 32 zero bytes to the next
 * power of two, a parent is the hash of left and right, unsorted. One leaf is its own root.
 * Immutable.
 */
public final class MerkleTree {
  private static final Hex EMPTY = Hex.of(new byte[Keccak256.SIZE]);

  /** From the leaves up to the root. */
  private final List<List<Hex>> layers;

  private MerkleTree(List<List<Hex>> layers) {
    this.layers = layers;
  }

  /**
   * The tree over some hashes.
   *
   * @param leaves 32 bytes each, at least one
   */
  public static MerkleTree of(List<Hex> leaves) {
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("a tree has leaves");
    }
    List<List<Hex>> layers = new ArrayList<>();
    layers.add(filled(leaves));
    while (layers.getLast().size() > 1) {
      layers.add(above(layers.getLast()));
    }
    return new MerkleTree(List.copyOf(layers));
  }

  private static List<Hex> filled(List<Hex> leaves) {
    List<Hex> all = new ArrayList<>(leaves);
    while (Integer.bitCount(all.size()) != 1) {
      all.add(EMPTY);
    }
    return List.copyOf(all);
  }

  private static List<Hex> above(List<Hex> layer) {
    List<Hex> parents = new ArrayList<>(layer.size() / 2);
    for (int i = 0; i < layer.size(); i += 2) {
      parents.add(parent(layer.get(i), layer.get(i + 1)));
    }
    return List.copyOf(parents);
  }

  private static Hex parent(Hex left, Hex right) {
    return Hex.of(Keccak256.of(left.bytes(), right.bytes()));
  }

  /** 32 bytes. */
  public Hex root() {
    return layers.getLast().get(0);
  }

  /** The siblings of a leaf and of what is above it, from the leaves up. */
  public List<Hex> proof(int index) {
    List<Hex> siblings = new ArrayList<>();
    int at = index;
    for (List<Hex> layer : layers.subList(0, layers.size() - 1)) {
      siblings.add(layer.get(at ^ 1));
      at >>= 1;
    }
    return List.copyOf(siblings);
  }

  /** The root that a leaf and its proof make. */
  public static Hex climb(Hex leaf, long index, List<Hex> proof) {
    Hex hash = leaf;
    long at = index;
    for (Hex sibling : proof) {
      hash = (at & 1) == 0 ? parent(hash, sibling) : parent(sibling, hash);
      at >>= 1;
    }
    return hash;
  }
}
