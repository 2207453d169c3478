package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elements in an order, in trees whose nodes know how many there are below them and what they weigh
 * together: entering, leaving and asking for a quantile each go down one path. Trees stay flat by
 * priorities that depend on the nodes' numbers alone (treaps).
 */
final class RankTree {
  /** No node: an empty tree. */
  static final int NIL = 0;

  /** The order of elements; no two are equal. */
  interface ElementOrder {
    int compare(int a, int b);
  }

  private final ElementOrder order;
  private int[] left = new int[16];
  private int[] right = new int[16];
  private int[] count = new int[16];

  /** Absent as long as every weight is 1. */
  private @Nullable Ratio @Nullable [] weight;

  private @Nullable Ratio[] sum = {};

  /** What a split leaves on both sides. */
  private int lower;

  private int upper;

  RankTree(ElementOrder order) {
    this.order = order;
  }

  private static long priority(int node) {
    long h = (node ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
    return (h ^ h >>> 29) * 0xBF58476D1CE4E5B9L;
  }

  /** Makes an element, numbered from 1, a tree of its own. Null: it weighs 1, as all others do. */
  void single(int element, @Nullable Ratio weighs) {
    if (element >= left.length) {
      int wide = Math.max(element + 1, left.length * 2);
      left = Arrays.copyOf(left, wide);
      right = Arrays.copyOf(right, wide);
      count = Arrays.copyOf(count, wide);
    }
    left[element] = NIL;
    right[element] = NIL;
    count[element] = 1;
    if (weighs != null) {
      @Nullable Ratio[] known = weight == null ? new Ratio[left.length] : weight;
      weight = known.length < left.length ? Arrays.copyOf(known, left.length) : known;
      sum = sum.length < left.length ? Arrays.copyOf(sum, left.length) : sum;
      weight[element] = weighs;
      sum[element] = weighs;
    }
  }

  /** Adds a single element to a tree; returns the new root. */
  int add(int root, int element) {
    if (root == NIL) {
      return element;
    }
    if (priority(element) > priority(root)) {
      split(root, element);
      left[element] = lower;
      right[element] = upper;
      return counted(element);
    }
    if (order.compare(element, root) < 0) {
      left[root] = add(left[root], element);
    } else {
      right[root] = add(right[root], element);
    }
    return counted(root);
  }

  private void split(int root, int element) {
    if (root == NIL) {
      lower = NIL;
      upper = NIL;
    } else if (order.compare(root, element) < 0) {
      split(right[root], element);
      right[root] = lower;
      lower = counted(root);
    } else {
      split(left[root], element);
      left[root] = upper;
      upper = counted(root);
    }
  }

  /** Takes an element out of the tree that it is in; returns the new root. */
  int remove(int root, int element) {
    if (root == element) {
      return merged(left[root], right[root]);
    }
    if (order.compare(element, root) < 0) {
      left[root] = remove(left[root], element);
    } else {
      right[root] = remove(right[root], element);
    }
    return counted(root);
  }

  private int merged(int low, int high) {
    if (low == NIL || high == NIL) {
      return low == NIL ? high : low;
    }
    if (priority(low) > priority(high)) {
      right[low] = merged(right[low], high);
      return counted(low);
    }
    left[high] = merged(low, left[high]);
    return counted(high);
  }

  private int counted(int root) {
    count[root] = count[left[root]] + 1 + count[right[root]];
    if (weight != null) {
      sum[root] = total(left[root]).add(own(root)).add(total(right[root]));
    }
    return root;
  }

  private Ratio own(int node) {
    Ratio own = weight == null ? null : weight[node];
    return own == null ? Ratio.ONE : own;
  }

  private Ratio total(int root) {
    Ratio total = weight == null || root == NIL ? null : sum[root];
    return total == null ? Ratio.of(count[root], 1) : total;
  }

  /** The first element at which the running weight reaches q of the total; NIL if none does. */
  int quantile(int root, Ratio q) {
    Ratio goal = total(root).multiply(q);
    if (weight != null) {
      return at(root, goal);
    }
    BigInteger rank = goal.ceil().value().max(BigInteger.ONE);
    return rank.bitLength() < Integer.SIZE ? at(root, rank.intValue()) : NIL;
  }

  private int at(int root, int rank) {
    int node = root;
    int goal = rank;
    while (node != NIL) {
      int before = count[left[node]];
      if (goal <= before) {
        node = left[node];
      } else if (goal == before + 1) {
        return node;
      } else {
        goal -= before + 1;
        node = right[node];
      }
    }
    return NIL;
  }

  private int at(int root, Ratio weighed) {
    int node = root;
    int best = NIL;
    Ratio goal = weighed;
    while (node != NIL) {
      Ratio through = total(left[node]).add(own(node));
      if (through.compareTo(goal) >= 0) {
        best = node;
        node = left[node];
      } else {
        goal = goal.subtract(through);
        node = right[node];
      }
    }
    return best;
  }
}
