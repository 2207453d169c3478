package io.talion.interpreter.instant;

import io.talion.trace.column.Gather;
import io.talion.trace.type.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instants of rows: for each row the index of its instant among those of a chunk. */
public final class At {
  private final Moments moments;
  private final int[] index;
  private final int size;

  /** What these rows were selected from, and which of its rows they are. */
  private final @Nullable At parent;

  private final int[] selected;

  /** The row that was asked for last. */
  private int asked;

  private At(Moments moments, int[] index, int size) {
    this(moments, index, size, null, index);
  }

  private At(Moments moments, int[] index, int size, @Nullable At parent, int[] selected) {
    this.moments = moments;
    this.index = index;
    this.size = size;
    this.parent = parent;
    this.selected = selected;
  }

  /** Rows at the instants {@code index[0..n)}; the array is not copied. */
  public static At of(Moments moments, int[] index, int n) {
    return new At(moments, index, n);
  }

  /** Rows at these instants, which are among {@code moments}. */
  public static At of(Moments moments, List<Instant> instants) {
    int[] index = new int[instants.size()];
    for (int i = 0; i < index.length; i++) {
      index[i] = moments.indexOf(instants.get(i));
    }
    return new At(moments, index, index.length);
  }

  /** {@code n} rows of one instant. */
  public static At repeated(Moments moments, int instant, int n) {
    int[] index = new int[n];
    Arrays.fill(index, instant);
    return new At(moments, index, n);
  }

  /** One row at an instant. */
  public static At of(Instant instant) {
    return new At(Moments.of(instant), new int[1], 1);
  }

  public int size() {
    return size;
  }

  /** What the indexes count in. */
  public Moments moments() {
    return moments;
  }

  /** The index of a row's instant. */
  public int index(int row) {
    return index[row];
  }

  /** The first row at or after an instant, of rows in the order of instants; asked in order. */
  public int first(int instant) {
    int from = asked > 0 && index[asked - 1] >= instant ? 0 : asked;
    int step = 1;
    while (from + step <= size && index[from + step - 1] < instant) {
      from += step;
      step *= 2;
    }
    int to = Math.min(size, from + step - 1);
    while (from < to) {
      int middle = from + to >>> 1;
      if (index[middle] < instant) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    asked = from;
    return from;
  }

  /** The indexes of all rows' instants. Only read. */
  public int[] indexes() {
    return index;
  }

  /** The number of a row's instant in the run. */
  public long order(int row) {
    return moments.order(index[row]);
  }

  public long time(int row) {
    return moments.time(index[row]);
  }

  /** Writes the times of all rows. */
  public void times(long[] out) {
    Gather.longs(moments.times(), index, size, out);
  }

  /** Writes the numbers of all rows' instants. */
  public void orders(long[] out) {
    long first = moments.order(0);
    for (int i = 0; i < size; i++) {
      out[i] = first + index[i];
    }
  }

  /** Where a clock stands at a row. */
  public long point(int row, Clock clock) {
    return moments.point(index[row], clock);
  }

  /** A row's instant as an object. */
  public Instant instant(int row) {
    return moments.instant(index[row]);
  }

  /** The rows from which these were selected, in however many steps. */
  public At root() {
    At known = this;
    while (known.parent != null) {
      known = known.parent;
    }
    return known;
  }

  /** Which row of the root a row is. */
  public int rootRow(int row) {
    At known = this;
    int of = row;
    while (known.parent != null) {
      of = known.selected[of];
      known = known.parent;
    }
    return of;
  }

  /** Rows {@code sel[0..n)}, repeats included, written to {@code picked}; neither is copied. */
  public At select(int[] sel, int n, int[] picked) {
    for (int i = 0; i < n; i++) {
      picked[i] = index[sel[i]];
    }
    return new At(moments, picked, n, this, sel);
  }
}
