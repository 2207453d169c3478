package io.talion.interpreter.element;

import org.jspecify.annotations.Nullable;

/** Elements of one key in the order of absorption; the oldest can be dropped. */
public final class RowList {
  private @Nullable Row[] rows = new Row[4];
  private int head;
  private int end;

  public void add(Row row) {
    if (end == rows.length) {
      makeRoom();
    }
    rows[end++] = row;
  }

  private void makeRoom() {
    int live = end - head;
    @Nullable Row[] next = live * 2 > rows.length ? new Row[rows.length * 2] : new Row[rows.length];
    System.arraycopy(rows, head, next, 0, live);
    rows = next;
    head = 0;
    end = live;
  }

  public void dropFirst() {
    rows[head++] = null;
  }

  public boolean isEmpty() {
    return head == end;
  }

  public int size() {
    return end - head;
  }

  /** Element {@code i} from the oldest. */
  public Row row(int i) {
    Row row = rows[head + i];
    if (row == null) {
      throw new IndexOutOfBoundsException(i);
    }
    return row;
  }

  /** How many were absorbed in instants up to this number. */
  public int upTo(long order) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row(middle).instant().order() <= order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
