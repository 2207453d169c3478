package io.talion.trace.batch;

import io.talion.trace.column.Rows;

/**
 * Some rows of a batch as a batch of their own, copied column by column. Of others only where they
 * stand is taken: they become rows of a kind without fields.
 */
public final class Pick {
  private static final int LOG = EventBatch.COORDINATES - 1;

  private final EventBatch rows;
  private final int bare;
  private int[] from = {};
  private int[] kinds = {};
  private int[] places = {};

  /**
   * @param rows is filled: a batch of the kinds of the whole, and of one more
   * @param bare that kind, which has no fields
   */
  public Pick(EventBatch rows, int bare) {
    this.rows = rows;
    this.bare = bare;
  }

  /**
   * Picks rows.
   *
   * @param picked {@code row} with its fields, or {@code ~row} without, in the order of the whole
   * @return the same object all the time
   */
  public EventBatch of(EventBatch whole, int[] picked, int n) {
    if (from.length < n) {
      from = new int[picked.length];
      kinds = new int[picked.length];
      places = new int[picked.length];
    }
    int[] kindOf = whole.kinds();
    for (int i = 0; i < n; i++) {
      int row = picked[i];
      from[i] = row < 0 ? ~row : row;
      kinds[i] = row < 0 ? bare : kindOf[row];
    }
    rows.clear();
    rows.take(whole, from, n, kinds);
    for (int kind = 0; kind < bare; kind++) {
      gather(whole, kind);
    }
    return rows;
  }

  private void gather(EventBatch whole, int kind) {
    KindColumns into = rows.of(kind);
    KindColumns columns = whole.of(kind);
    int[] rowOfKind = whole.rowsOfKind();
    int[] sources = into.sources();
    for (int i = 0; i < into.size(); i++) {
      places[i] = rowOfKind[from[sources[i]]];
    }
    for (int f = 0; f < columns.fields(); f++) {
      Rows.gather(into.field(f), columns.field(f), places, into.size());
    }
  }

  /** Numbers the rows without fields by the place in their blocks, so that no two are one event. */
  public void number(long first) {
    int[] sources = rows.of(bare).sources();
    for (int i = 0; i < rows.of(bare).size(); i++) {
      rows.put(LOG, sources[i], first + i);
    }
  }

  /** How many rows have no fields. */
  public int bare() {
    return rows.of(bare).size();
  }
}
