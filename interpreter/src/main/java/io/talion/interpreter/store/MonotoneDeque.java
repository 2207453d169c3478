package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.value.Ratio;
import java.util.Arrays;

/**
 * Least or greatest value per key over a window: language.md section 11, "min, max". A key's deque
 * holds only elements that nothing later outdoes, so its front is the answer.
 */
public final class MonotoneDeque {
  private final boolean least;
  private final Extent extent;
  private final Scaled scaled = new Scaled();
  private ExtremeDeque[] deques = new ExtremeDeque[16];

  /** The least value if {@code least}, else the greatest. */
  public MonotoneDeque(boolean least, Extent extent) {
    this.least = least;
    this.extent = extent;
  }

  /** Makes a chunk's values ready for {@link #add}; none of the n rows is none. */
  public void load(Column values, int n) {
    long growth = scaled.growthFor(values);
    for (int key = 0; key < deques.length && growth > 1; key++) {
      if (deques[key] != null) {
        deques[key].grow(scaled, growth);
      }
    }
    scaled.load(values, n);
  }

  /** Adds row {@code row} of what was loaded to a key, with its own position. */
  public void add(int key, long position, int row) {
    if (key >= deques.length) {
      deques = Arrays.copyOf(deques, Math.max(key + 1, deques.length * 2));
    }
    ExtremeDeque deque = deques[key];
    if (deque == null) {
      deque = new ExtremeDeque(least);
      deques[key] = deque;
    }
    boolean byCount = extent instanceof Extent.Last;
    long at = byCount ? deque.seen() : position;
    deque.add(scaled, at, scaled.hi()[row], scaled.lo()[row], extent instanceof Extent.Forever);
  }

  private void expire(ExtremeDeque deque, long now) {
    switch (extent) {
      case Extent.Forever f -> {}
      case Extent.Last l -> deque.expire(scaled, deque.seen() - l.n());
      case Extent.Within w -> deque.expire(scaled, now - w.distance() + 1);
    }
  }

  /** When the extreme of a key leaves its window; the greatest number if it has none that does. */
  public long leaves(int key) {
    boolean leaves = extent instanceof Extent.Within && isKnown(key) && deques[key].size() > 0;
    return leaves ? deques[key].front() + ((Extent.Within) extent).distance() : Long.MAX_VALUE;
  }

  /** Whether the window as it was left holds an element of the key. */
  public boolean has(int key) {
    return isKnown(key) && deques[key].size() > 0;
  }

  private boolean isKnown(int key) {
    return key < deques.length && deques[key] != null;
  }

  /** Whether the window at {@code now} holds an element of the key. */
  public boolean has(int key, long now) {
    if (isKnown(key)) {
      expire(deques[key], now);
    }
    return has(key);
  }

  /** The extreme of a key that {@link #has} one. */
  public Ratio value(int key) {
    return deques[key].front(scaled);
  }

  /** Appends the extreme of a key that {@link #has} one. */
  public void append(int key, Column out) {
    deques[key].append(scaled, out);
  }

  /**
   * Absorbs updates and answers queries as of their instants; both ascend by {@code at}, and an
   * update of the query's own instant counts. Answers are none over nothing.
   */
  public void run(
      long[] updateAt,
      int[] updateKey,
      long[] position,
      Column values,
      int updates,
      long[] queryAt,
      int[] queryKey,
      long[] now,
      int queries,
      Column out) {
    load(values, updates);
    out.clear();
    int u = 0;
    for (int q = 0; q < queries; q++) {
      for (; u < updates && updateAt[u] <= queryAt[q]; u++) {
        add(updateKey[u], position[u], u);
      }
      if (has(queryKey[q], now[q])) {
        deques[queryKey[q]].append(scaled, out);
      } else {
        out.appendNone();
      }
    }
    for (; u < updates; u++) {
      add(updateKey[u], position[u], u);
    }
  }
}
