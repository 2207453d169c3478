package io.talion.interpreter.store;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.Ratio;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sum and count per key over a window: language.md section 11, "sum, count, avg". The sums follow
 * what enters and leaves; a running average is the two of them.
 */
public final class Running {
  private final Scaled scaled = new Scaled();
  private final Sums sums = new Sums(scaled);
  private final Window window;
  private final Leaving leaving;

  public Running(Extent extent) {
    this(extent, key -> {});
  }

  /** {@code leaves} is told of a key before an element leaves its window. */
  public Running(Extent extent, IntConsumer leaves) {
    this.window = Window.of(extent);
    this.leaving =
        new Leaving() {
          @Override
          public void leave(int key, long hi, long lo) {
            leaves.accept(key);
            sums.leave(key, hi, lo);
          }

          @Override
          public void stays(int key, long hi, long lo) {
            sums.stays(key, hi, lo);
          }
        };
  }

  /**
   * Takes updates into account: once per chunk, before {@link #add}. Null: only counts are kept.
   */
  public void load(@Nullable Column values, int updates) {
    if (values != null) {
      long growth = scaled.growthFor(values);
      if (growth > 1) {
        sums.grow(growth);
        window.grow(scaled, growth);
      }
      scaled.load(values, updates);
    } else {
      scaled.zeros(updates);
    }
  }

  /** Adds row {@code row} of what was loaded to a key, with its own position. */
  public void add(int key, long position, int row) {
    long hi = scaled.hi()[row];
    long lo = scaled.lo()[row];
    sums.add(key, hi, lo);
    window.add(key, position, hi, lo, leaving);
  }

  /** Leaves out all that a key has. */
  public void clear(int key) {
    window.clear(key, leaving);
    sums.clear(key);
  }

  /** Leaves out what is older than the window at {@code now}. */
  public void expire(long now) {
    window.expire(now, leaving);
  }

  /** The earliest time at which {@link #expire} leaves anything out; the greatest if none. */
  public long next() {
    return window.next();
  }

  /** Elements in the window. */
  public long count(int key) {
    return sums.count(key);
  }

  /** The high word of their sum over {@link #denominator}, if it is {@link #inWords}. */
  public long hi(int key) {
    return sums.hi(key);
  }

  /** The low word. */
  public long lo(int key) {
    return sums.lo(key);
  }

  /** Whether two words are the sum. */
  public boolean inWords(int key) {
    return sums.inWords(key);
  }

  public long denominator() {
    return scaled.denominator();
  }

  /** What two words stand for. */
  public Ratio ratio(long hi, long lo) {
    return scaled.ratio(hi, lo);
  }

  /** Their sum, exactly. */
  public Ratio sum(int key) {
    return sums.total(key);
  }

  /**
   * Absorbs updates and answers queries as of their instants; both ascend by {@code at}, and an
   * update of the query's own instant counts. No row of {@code values} is none.
   *
   * @param position own positions of the updates on the window's clock
   * @param values numbers; null where only counts are asked for
   * @param now each query's point on the window's clock
   * @param out becomes the sums, 0 over nothing; null where only counts are asked for
   */
  public void run(
      long[] updateAt,
      int[] updateKey,
      long[] position,
      @Nullable Column values,
      int updates,
      long[] queryAt,
      int[] queryKey,
      long[] now,
      int queries,
      @Nullable Column out,
      long[] counts) {
    load(values, updates);
    SumColumn answers = out == null ? null : new SumColumn(out, queries, scaled.denominator());
    int u = 0;
    for (int q = 0; q < queries; q++) {
      for (; u < updates && updateAt[u] <= queryAt[q]; u++) {
        add(updateKey[u], position[u], u);
      }
      window.expire(now[q], leaving);
      counts[q] = sums.count(queryKey[q]);
      if (answers != null) {
        answers.set(q, sums, queryKey[q]);
      }
    }
    for (; u < updates; u++) {
      add(updateKey[u], position[u], u);
    }
    if (answers != null) {
      answers.finish();
    }
  }

  /** Answers in two words until one needs more; narrowed at the end. */
  private static final class SumColumn {
    private final Column out;
    private final int n;
    private boolean words = true;
    private boolean narrow = true;

    SumColumn(Column out, int n, long denominator) {
      this.out = out.reset(Form.WIDE, denominator, n);
      this.n = n;
    }

    void set(int query, Sums sums, int key) {
      if (words && sums.inWords(key)) {
        long lo = sums.lo(key);
        long hi = sums.hi(key);
        out.lo()[query] = lo;
        out.hi()[query] = hi;
        narrow &= hi == lo >> 63;
      } else {
        words = false;
        out.set(query, Numbers.of(out.coding(), sums.total(key)));
      }
    }

    void finish() {
      if (words && narrow) {
        out.reset(Form.LONG, out.denominator(), n);
      }
    }
  }
}
