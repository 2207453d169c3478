package io.talion.trace.read.batch;

import io.talion.trace.batch.EventBatch;
import io.talion.trace.column.Dictionaries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read once for all targets of a pass, in columns of what any of them declares; and
 * for each target which rows it has no part in, though it declares their kind.
 */
final class Sheet {
  private final Union union;
  private final EventBatch rows;
  private final boolean[] @Nullable [] without;

  Sheet(Union union, int targets, Dictionaries dictionaries) {
    this.union = union;
    rows = new EventBatch(union.schema(), dictionaries);
    without = new boolean[targets] @Nullable [];
  }

  EventBatch rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  /** The rows that a target has no part in; null if there is none. */
  boolean @Nullable [] without(int target) {
    return without[target];
  }

  /** A target has no part in a row. */
  void refuse(int target, int row) {
    boolean[] out = without[target];
    int room = out == null ? 0 : out.length;
    if (out == null || row >= room) {
      int wanted = Math.max(rows.size(), Math.max(row + 1, 2 * room));
      out = out == null ? new boolean[wanted] : Arrays.copyOf(out, wanted);
      without[target] = out;
    }
    out[row] = true;
  }

  boolean isRefused(int target, int row) {
    boolean[] out = without[target];
    return out != null && row < out.length && out[row];
  }

  /** Whether a target declares the kind of a row and accepted it. */
  boolean hasPart(int target, int row) {
    return union.declares(target, rows.kinds()[row]) && !isRefused(target, row);
  }

  void clear() {
    rows.clear();
    Arrays.fill(without, null);
  }
}
