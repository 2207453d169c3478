package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.value.Ratio;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles per key over a window: language.md section 11, "quantile". The least value at which the
 * running weight reaches q of the total weight (semantics.md 16); what weighs nothing or less than
 * nothing is left out (semantics.md 56).
 */
public final class OrderStatistics {
  private final Scaled scaled = new Scaled();
  private final Window window;
  private final Leaving leaving;
  private int[] roots = new int[16];

  /** By key: elements in the window, those that weigh nothing too. */
  private int[] inside = new int[16];

  // By element, numbered from 1: its value.
  private long[] hi = new long[16];
  private long[] lo = new long[16];
  private int[] free = new int[16];
  private int used = 1;
  private int released;

  private @Nullable Column weights;

  private final RankTree tree =
      new RankTree((a, b) -> {
        int byValue = scaled.compare(hi[a], lo[a], hi[b], lo[b]);
        return byValue != 0 ? byValue : Integer.compare(a, b);
      });

  /** {@code leaves} is told of a key before an element leaves its window. */
  public OrderStatistics(Extent extent, IntConsumer leaves) {
    this.window = Window.of(extent);
    this.leaving =
        new Leaving() {
          @Override
          public void leave(int key, long weighs, long element) {
            leaves.accept(key);
            drop(key, weighs != 0, (int) element);
          }

          @Override
          public void stays(int key, long weighs, long element) {}
        };
  }

  /** Makes a chunk's values ready for {@link #add}; null: every weight is 1. No row is none. */
  public void load(Column values, @Nullable Column weighed, int n) {
    long growth = scaled.growthFor(values);
    for (int i = 0; growth > 1 && i < used; i++) {
      scaled.grow(hi, lo, i, growth);
    }
    scaled.load(values, n);
    weights = weighed;
  }

  /** Adds row {@code row} of what was loaded to a key, with its own position. */
  public void add(int key, long position, int row) {
    Ratio weighs = weights == null ? null : Scaled.ratio(weights.value(row));
    int element = released > 0 ? free[--released] : used++;
    if (element == hi.length) {
      hi = Arrays.copyOf(hi, element * 2);
      lo = Arrays.copyOf(lo, element * 2);
    }
    if (key >= roots.length) {
      roots = Arrays.copyOf(roots, Math.max(key + 1, roots.length * 2));
      inside = Arrays.copyOf(inside, roots.length);
    }
    hi[element] = scaled.hi()[row];
    lo[element] = scaled.lo()[row];
    boolean counts = weighs == null || weighs.signum() > 0;
    if (counts) {
      tree.single(element, weighs);
      roots[key] = tree.add(roots[key], element);
    }
    inside[key]++;
    window.add(key, position, counts ? 1 : 0, element, leaving);
  }

  private void drop(int key, boolean counted, int element) {
    inside[key]--;
    if (counted) {
      roots[key] = tree.remove(roots[key], element);
    }
    scaled.drop(hi[element], lo[element]);
    hi[element] = 0;
    lo[element] = 0;
    if (released == free.length) {
      free = Arrays.copyOf(free, released * 2);
    }
    free[released++] = element;
  }

  /** Leaves out what is older than the window at {@code now}. */
  public void expire(long now) {
    window.expire(now, leaving);
  }

  /** The earliest time at which {@link #expire} leaves anything out; the greatest if none. */
  public long next() {
    return window.next();
  }

  /** Whether the window holds no element of a key, whatever it weighs. */
  public boolean isEmpty(int key) {
    return key >= inside.length || inside[key] == 0;
  }

  /** The quantile of a key; null where no weight reaches it. */
  public @Nullable Ratio quantile(int key, Ratio q) {
    boolean counts = key < roots.length && roots[key] != RankTree.NIL;
    int element = !counts ? RankTree.NIL : tree.quantile(roots[key], q);
    return element == RankTree.NIL ? null : scaled.ratio(hi[element], lo[element]);
  }
}
