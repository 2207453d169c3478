package io.talion.trace.batch;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Order;

/**
 * The canonical order of the rows of a batch that are of one instant (semantics.md 1): tx, log,
 * kind, declared fields, then the other coordinates. Ids are compared through their dictionary.
 */
public final class RowOrder {
  private static final int TIME = 0;
  private static final int BLOCK = 1;
  private static final int SLOT = 2;
  private static final int EPOCH = 3;
  private static final int TX = 4;
  private static final int LOG = 5;

  /** Kinds from this one on are of one rank. */
  private static final long MOST_KINDS = 0x7fff;

  private static final int KIND_AT = 48;

  private RowOrder() {}

  /** Negative, positive, or 0 if both rows are one event. */
  public static int compare(EventBatch batch, int a, int b) {
    int byTx = byCoordinate(batch, TX, a, b);
    int byLog = byTx != 0 ? byTx : byCoordinate(batch, LOG, a, b);
    int kind = batch.kinds()[a];
    int byKind = byLog != 0 ? byLog : Integer.compare(kind, batch.kinds()[b]);
    int byFields = byKind != 0 ? byKind : byFields(batch.of(kind), batch.rowsOfKind(), a, b);
    return byFields != 0 ? byFields : byCounters(batch, a, b);
  }

  /**
   * Whether two rows, next to each other in this order, are one event. Words that differ are enough
   * to say no.
   */
  public static boolean isSame(EventBatch batch, int a, int b) {
    int kind = batch.kinds()[a];
    if (kind != batch.kinds()[b]) {
      return false;
    }
    KindColumns columns = batch.of(kind);
    for (int f = 0; f < columns.fields(); f++) {
      Column field = columns.field(f);
      int x = batch.rowsOfKind()[a];
      int y = batch.rowsOfKind()[b];
      if (field.form() == Form.LONG && field.none() == null && field.lo()[x] != field.lo()[y]) {
        return false;
      }
    }
    return compare(batch, a, b) == 0;
  }

  /** Whether any row says where in its block it stands. */
  public static boolean hasPlaces(EventBatch batch) {
    return batch.isPresent(TX) || batch.isPresent(LOG);
  }

  /** Whether two rows have one place in their blocks, tx and log: what comes before kinds. */
  public static boolean isOnePlace(EventBatch batch, int a, int b) {
    return byCoordinate(batch, TX, a, b) == 0 && byCoordinate(batch, LOG, a, b) == 0;
  }

  /** Of rows of one place, a lower word comes first; equal ones have to be compared. */
  public static void ranks(EventBatch batch, int[] rows, int n, long[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = rank(batch, rows[i]);
    }
  }

  /** By the kind, then by the highest bits of the first field. */
  private static long rank(EventBatch batch, int row) {
    int kind = batch.kinds()[row];
    KindColumns columns = batch.of(kind);
    Column field = columns.fields() == 0 ? null : columns.field(0);
    long above = Math.min(kind, MOST_KINDS) << KIND_AT;
    if (kind >= MOST_KINDS || field == null || field.form() != Form.LONG || field.none() != null) {
      return above;
    }
    long word = field.lo()[batch.rowsOfKind()[row]];
    if (field.coding() instanceof Coding.Ids ids) {
      word = ids.dictionary().rank((int) word);
    }
    return above | (word ^ Long.MIN_VALUE) >>> Long.SIZE - KIND_AT;
  }

  private static int byCoordinate(EventBatch batch, int which, int a, int b) {
    long[] coordinate = batch.coordinate(which);
    return Long.compare(coordinate[a], coordinate[b]);
  }

  private static int byCounters(EventBatch batch, int a, int b) {
    int byTime = byCoordinate(batch, TIME, a, b);
    int byBlock = byTime != 0 ? byTime : byCoordinate(batch, BLOCK, a, b);
    int bySlot = byBlock != 0 ? byBlock : byCoordinate(batch, SLOT, a, b);
    return bySlot != 0 ? bySlot : byCoordinate(batch, EPOCH, a, b);
  }

  private static int byFields(KindColumns kind, int[] rowOfKind, int a, int b) {
    int x = rowOfKind[a];
    int y = rowOfKind[b];
    int order = 0;
    for (int f = 0; f < kind.fields() && order == 0; f++) {
      order = byField(kind.field(f), x, y);
    }
    return order;
  }

  private static int byField(Column column, int x, int y) {
    if (column.form() == Form.LONG && !column.isNone(x) && !column.isNone(y)) {
      long a = column.lo()[x];
      long b = column.lo()[y];
      if (a == b) {
        return 0;
      }
      return column.coding() instanceof Coding.Ids ids
          ? ids.dictionary().compare((int) a, (int) b)
          : Long.compare(a, b);
    }
    return Order.CANONICAL.compare(column.value(x), column.value(y));
  }
}
