package io.talion.trace.batch;

import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.Rows;
import io.talion.trace.event.EventKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch as somebody sees them who declares some of its kinds and fields: columns are
 * shared, not copied, unless rows are left out. What it shows is good as long as the whole is, and
 * is only read.
 */
public final class Extract {
  private final EventBatch shown;
  private final int[] ordinals;
  private final int[][] fields;
  private final Column[][] own;
  private int[] rows = {};

  /** What kinds they are of here. */
  private int[] kindOf = {};

  /** By kind shown: the places among the kind's rows of those that are left. */
  private final int[][] left;

  private final int[] count;

  /**
   * @param kinds what is declared
   * @param ordinals by kind of the whole: its ordinal there, or -1
   * @param fields by ordinal and field: which field of the whole it is
   */
  public Extract(List<EventKind> kinds, Dictionaries dictionaries, int[] ordinals, int[][] fields) {
    this.ordinals = ordinals.clone();
    this.fields = fields.clone();
    shown = new EventBatch(kinds, dictionaries);
    own = new Column[kinds.size()][];
    for (EventKind kind : kinds) {
      KindColumns columns = shown.of(kind.ordinal());
      own[kind.ordinal()] = new Column[columns.fields()];
      for (int f = 0; f < columns.fields(); f++) {
        own[kind.ordinal()][f] = columns.field(f);
      }
    }
    left = new int[kinds.size()][0];
    count = new int[kinds.size()];
  }

  /** Shows a batch; {@code without} marks rows to be left out. The same object all the time. */
  public EventBatch of(EventBatch whole, boolean @Nullable [] without) {
    int n = select(whole, without);
    shown.take(whole, rows, n, kindOf);
    for (int k = 0; k < ordinals.length; k++) {
      int ordinal = ordinals[k];
      if (ordinal >= 0) {
        show(shown.of(ordinal), whole.of(k), fields[ordinal], without == null);
      }
    }
    return shown;
  }

  private int select(EventBatch whole, boolean @Nullable [] without) {
    int size = whole.size();
    if (rows.length < size) {
      rows = new int[Math.max(size, 2 * rows.length)];
      kindOf = new int[rows.length];
    }
    Arrays.fill(count, 0);
    int[] kinds = whole.kinds();
    int n = 0;
    for (int row = 0; row < size; row++) {
      int ordinal = ordinals[kinds[row]];
      rows[n] = row;
      kindOf[n] = ordinal;
      n += ordinal >= 0 ? 1 : 0;
    }
    return without == null ? n : drop(whole, without, n);
  }

  private int drop(EventBatch whole, boolean[] without, int declared) {
    int n = 0;
    for (int i = 0; i < declared; i++) {
      int row = rows[i];
      if (row >= without.length || !without[row]) {
        rows[n] = row;
        kindOf[n++] = kindOf[i];
        keep(kindOf[i], whole.rowsOfKind()[row]);
      }
    }
    return n;
  }

  private void keep(int ordinal, int place) {
    if (left[ordinal].length == count[ordinal]) {
      left[ordinal] = Arrays.copyOf(left[ordinal], 2 * count[ordinal] + 16);
    }
    left[ordinal][count[ordinal]++] = place;
  }

  private void show(KindColumns to, KindColumns from, int[] which, boolean all) {
    int ordinal = to.kind().ordinal();
    for (int f = 0; f < which.length; f++) {
      Column column = from.field(which[f]);
      to.show(
          f, all ? column : Rows.gather(own[ordinal][f], column, left[ordinal], count[ordinal]));
    }
    to.size(all ? from.size() : count[ordinal]);
  }
}
