package io.talion.interpreter.store;

import java.util.Arrays;

/**
 * Pairs on equal keys where one interval surrounds the other ({@code a.x < b.x and b.y < a.y}):
 * language.md section 11, "surround pair". Per key an ordered map by x with the extremes of y, so a
 * row that has no partner is passed in O(log n).
 */
public final class SurroundIndex {
  private final long within;
  private final long slack;
  private final boolean outer;
  private final boolean inner;
  private final KeyTable keys = new KeyTable();
  private final SurroundTree tree = new SurroundTree();
  private int[] roots = {};
  private long[] position = new long[64];
  private int[] node = new int[64];
  private int[] owner = new int[64];
  private long head;
  private long tail;

  /**
   * For pairs at most {@code within} apart ({@link Long#MAX_VALUE}: without end).
   *
   * @param slack how late an event may come
   * @param outer whether an earlier event that surrounds the row is a partner
   * @param inner whether an earlier event that the row surrounds is one
   */
  public SurroundIndex(long within, long slack, boolean outer, boolean inner) {
    this.within = within;
    this.slack = slack;
    this.outer = outer;
    this.inner = inner;
  }

  /** Drops what is too old to be a partner of anything at {@code at} or later. */
  public void expire(long at) {
    int mask = node.length - 1;
    while (within != Long.MAX_VALUE
        && head < tail
        && position[(int) head & mask] < at - within - slack) {
      int i = (int) head++ & mask;
      int key = owner[i];
      roots[key] = tree.remove(roots[key], node[i]);
      if (roots[key] == SurroundTree.NONE) {
        keys.release(key);
      }
    }
  }

  /** The least reference of a partner of the interval (x, y), or -1. */
  public long earliest(long k0, long k1, long x, long y, long at) {
    int key = keys.find(k0, k1);
    if (key < 0) {
      return -1;
    }
    long found = tree.earliest(roots[key], x, y, outer, inner, at, within, Long.MAX_VALUE);
    return found == Long.MAX_VALUE ? -1 : found;
  }

  /** Adds an event; {@link #expire} came first. References ascend. */
  public void add(long k0, long k1, long x, long y, long at, long reference) {
    int key = keys.intern(k0, k1);
    if (key >= roots.length) {
      int old = roots.length;
      roots = Arrays.copyOf(roots, Math.max(key + 1, old * 2));
      Arrays.fill(roots, old, roots.length, SurroundTree.NONE);
    }
    if (tail - head == node.length) {
      grow();
    }
    int added = tree.node(x, y, at, reference);
    roots[key] = tree.insert(roots[key], added);
    int i = (int) tail++ & node.length - 1;
    position[i] = at;
    node[i] = added;
    owner[i] = key;
  }

  private void grow() {
    int old = node.length;
    int turn = (int) head & old - 1;
    long[] positions = Arrays.copyOf(position, old * 2);
    int[] nodes = Arrays.copyOf(node, old * 2);
    int[] owners = Arrays.copyOf(owner, old * 2);
    for (int i = 0; i < old; i++) {
      int from = turn + i & old - 1;
      positions[i] = position[from];
      nodes[i] = node[from];
      owners[i] = owner[from];
    }
    position = positions;
    node = nodes;
    owner = owners;
    head = 0;
    tail = old;
  }

  /**
   * For n events in canonical order, each against those before it and then added: the rows that
   * have a partner, with the reference of the earliest. Returns how many.
   */
  public int run(
      long[] k0,
      long[] k1,
      long[] x,
      long[] y,
      long[] at,
      long[] reference,
      int n,
      int[] rows,
      long[] partners) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      expire(at[i]);
      long partner = earliest(k0[i], k1[i], x[i], y[i], at[i]);
      rows[count] = i;
      partners[count] = partner;
      count += partner >= 0 ? 1 : 0;
      add(k0[i], k1[i], x[i], y[i], at[i], reference[i]);
    }
    return count;
  }
}
