package io.talion.interpreter.store;

import io.talion.trace.value.HashSeed;
import java.util.Arrays;

/**
 * Search trees over intervals (x, y), ordered by x, that know of every subtree its extremes of y
 * and its least reference. All trees share these arrays; a tree is the node at its root, or -1.
 */
final class SurroundTree {
  static final int NONE = -1;
  private static final int WORDS = 4;
  private static final int X = 0;
  private static final int Y = 1;
  private static final int POSITION = 2;
  private static final int REFERENCE = 3;

  private long[] words = new long[WORDS << 4];
  private long[] least = new long[1 << 4];
  private long[] greatest = new long[1 << 4];
  private long[] first = new long[1 << 4];
  private int[] left = new int[1 << 4];
  private int[] right = new int[1 << 4];
  private int free = NONE;
  private int used;

  /** A new node, in no tree yet. */
  int node(long x, long y, long position, long reference) {
    int node = free;
    if (node == NONE) {
      node = used++;
      if (node == left.length) {
        grow(node * 2);
      }
    } else {
      free = right[node];
    }
    words[node * WORDS + X] = x;
    words[node * WORDS + Y] = y;
    words[node * WORDS + POSITION] = position;
    words[node * WORDS + REFERENCE] = reference;
    left[node] = NONE;
    right[node] = NONE;
    update(node);
    return node;
  }

  private void grow(int wide) {
    words = Arrays.copyOf(words, wide * WORDS);
    least = Arrays.copyOf(least, wide);
    greatest = Arrays.copyOf(greatest, wide);
    first = Arrays.copyOf(first, wide);
    left = Arrays.copyOf(left, wide);
    right = Arrays.copyOf(right, wide);
  }

  private void update(int node) {
    long y = words[node * WORDS + Y];
    least[node] = y;
    greatest[node] = y;
    first[node] = words[node * WORDS + REFERENCE];
    include(node, left[node]);
    include(node, right[node]);
  }

  private void include(int node, int child) {
    if (child != NONE) {
      least[node] = Math.min(least[node], least[child]);
      greatest[node] = Math.max(greatest[node], greatest[child]);
      first[node] = Math.min(first[node], first[child]);
    }
  }

  private static long rank(int node) {
    return (node ^ HashSeed.VALUE) * 0x9E3779B97F4A7C15L;
  }

  private boolean before(int a, int b) {
    long x = words[a * WORDS + X];
    long y = words[b * WORDS + X];
    return x != y ? x < y : a < b;
  }

  /** The tree with the node added. */
  int insert(int root, int node) {
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
  int remove(int root, int node) {
    int rest = without(root, node);
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

  /**
   * The least reference below {@code best} of an interval that surrounds (x, y), where {@code
   * outer}, or lies strictly inside it, where {@code inner}, and is at most {@code within} away;
   * else {@code best}. Subtrees that hold none are not entered.
   */
  long earliest(
      int root, long x, long y, boolean outer, boolean inner, long at, long within, long best) {
    if (root == NONE || first[root] >= best) {
      return best;
    }
    boolean mayOuter = outer && greatest[root] > y;
    boolean mayInner = inner && least[root] < y;
    if (!mayOuter && !mayInner) {
      return best;
    }
    int w = root * WORDS;
    long found = best;
    if (words[w + REFERENCE] < best
        && (mayOuter && words[w + X] < x && words[w + Y] > y
            || mayInner && words[w + X] > x && words[w + Y] < y)
        && (within == Long.MAX_VALUE || Math.abs(words[w + POSITION] - at) <= within)) {
      found = words[w + REFERENCE];
    }
    found = earliest(left[root], x, y, mayOuter, mayInner && words[w + X] > x, at, within, found);
    return earliest(right[root], x, y, mayOuter && words[w + X] < x, mayInner, at, within, found);
  }
}
