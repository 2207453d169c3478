package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import io.talion.trace.value.None;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import java.util.Arrays;

/**
 * Search trees over points (x, y), ordered by x, that know of every subtree its extremes of y: the
 * points before or behind one in x and below or above it in y are found in O(log n) each, and that
 * there is none in O(log n) (language.md section 11, surround pair). All trees share these arrays;
 * a tree is the node at its root, or {@link #NONE}.
 */
public final class PartnerTree {
  public static final int NONE = -1;
  private static final int LEAST_ROOM = 16;

  /**
   * What is looked for: points that stand so to (x, y).
   *
   * @param inX ANY or an order
   */
  public record Sought(Relation inX, Value x, Relation inY, Value y) {}

  private Value[] x = new Value[LEAST_ROOM];
  private Value[] y = new Value[LEAST_ROOM];
  private long[] number = new long[LEAST_ROOM];

  /** The nodes of a subtree with the least and the greatest y. */
  private int[] least = new int[LEAST_ROOM];

  private int[] greatest = new int[LEAST_ROOM];
  private int[] left = new int[LEAST_ROOM];
  private int[] right = new int[LEAST_ROOM];
  private int free = NONE;
  private int used;

  /** A new node for a point, in no tree yet; it stands for an element of this number. */
  public int node(Value atX, Value atY, long element) {
    int node = free;
    if (node == NONE) {
      node = used++;
      if (node == left.length) {
        grow(node * 2);
      }
    } else {
      free = right[node];
    }
    x[node] = atX;
    y[node] = atY;
    number[node] = element;
    left[node] = NONE;
    right[node] = NONE;
    update(node);
    return node;
  }

  private void grow(int wide) {
    x = Arrays.copyOf(x, wide);
    y = Arrays.copyOf(y, wide);
    number = Arrays.copyOf(number, wide);
    least = Arrays.copyOf(least, wide);
    greatest = Arrays.copyOf(greatest, wide);
    left = Arrays.copyOf(left, wide);
    right = Arrays.copyOf(right, wide);
  }

  private void update(int node) {
    least[node] = node;
    greatest[node] = node;
    include(node, left[node]);
    include(node, right[node]);
  }

  private void include(int node, int child) {
    if (child == NONE) {
      return;
    }
    if (Order.CANONICAL.compare(y[least[child]], y[least[node]]) < 0) {
      least[node] = least[child];
    }
    if (Order.CANONICAL.compare(y[greatest[child]], y[greatest[node]]) > 0) {
      greatest[node] = greatest[child];
    }
  }

  private static long rank(int node) {
    return (node ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
  }

  private boolean before(int a, int b) {
    int byX = Order.CANONICAL.compare(x[a], x[b]);
    return byX != 0 ? byX < 0 : a < b;
  }

  /** The tree with the node added. */
  public int insert(int root, int node) {
    if (root == NONE) {
      return node;
    }
    boolean toLeft = before(node, root);
    int child = insert(toLeft ? left[root] : right[root], node);
    if (toLeft) {
      left[root] = child;
    } else {
      right[root] = child;
    }
    if (rank(child) > rank(root)) {
      return toLeft ? rotateRight(root) : rotateLeft(root);
    }
    update(root);
    return root;
  }

  private int rotateRight(int root) {
    int up = left[root];
    left[root] = right[up];
    right[up] = root;
    update(root);
    update(up);
    return up;
  }

  private int rotateLeft(int root) {
    int up = right[root];
    right[root] = left[up];
    left[up] = root;
    update(root);
    update(up);
    return up;
  }

  /** The tree without the node, which may then be used again. */
  public int remove(int root, int node) {
    int rest = without(root, node);
    x[node] = None.NONE;
    y[node] = None.NONE;
    right[node] = free;
    free = node;
    return rest;
  }

  private int without(int root, int node) {
    if (root == node) {
      return joined(left[node], right[node]);
    }
    if (before(node, root)) {
      left[root] = without(left[root], node);
    } else {
      right[root] = without(right[root], node);
    }
    update(root);
    return root;
  }

  private int joined(int a, int b) {
    if (a == NONE || b == NONE) {
      return a == NONE ? b : a;
    }
    if (rank(a) > rank(b)) {
      right[a] = joined(right[a], b);
      update(a);
      return a;
    }
    left[b] = joined(a, left[b]);
    update(b);
    return b;
  }

  /** Adds the numbers of all points of a tree that are sought, in no particular order. */
  public void find(int root, Sought sought, LongList out) {
    if (root == NONE || !mayHold(root, sought)) {
      return;
    }
    boolean fits = sought.inX.holds(Order.CANONICAL.compare(x[root], sought.x));
    boolean downwards = sought.inX == Relation.BELOW || sought.inX == Relation.AT_MOST;
    if (fits || downwards) {
      find(left[root], sought, out);
    }
    if (fits && sought.inY.holds(Order.CANONICAL.compare(y[root], sought.y))) {
      out.add(number[root]);
    }
    if (fits || !downwards) {
      find(right[root], sought, out);
    }
  }

  private boolean mayHold(int root, Sought sought) {
    return sought.inY.mayHold(
        Order.CANONICAL.compare(y[least[root]], sought.y),
        Order.CANONICAL.compare(y[greatest[root]], sought.y));
  }
}
