package io.talion.interpreter.data;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.element.Slice;
import io.talion.trace.column.Column;

/** Elements of a backlog by their numbers there. */
public final class BacklogSlice implements Slice {
  private final Backlog backlog;
  private final long[] numbers;
  private final int size;

  /** Elements {@code numbers[0..n)}; the array is not copied. */
  public BacklogSlice(Backlog backlog, long[] numbers, int n) {
    this.backlog = backlog;
    this.numbers = numbers;
    this.size = n;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Column field(int index) {
    return backlog.field(index, numbers, size);
  }

  @Override
  public Row row(int i) {
    return backlog.row(numbers[i]);
  }

  @Override
  public Slice gather(int[] sel, int n) {
    long[] picked = new long[n];
    for (int i = 0; i < n; i++) {
      picked[i] = numbers[sel[i]];
    }
    return new BacklogSlice(backlog, picked, n);
  }
}
