package io.talion.interpreter.data;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Rows;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns and selections of a chunk, used again for the next one: so an event that fires no
 * rule costs no memory. What was taken is good until it is given back or the chunk is over.
 */
public final class Registers {
  private final Map<Coding, Columns> columns = new HashMap<>();
  private final List<Columns> used = new ArrayList<>();
  private @Nullable Columns latest;
  private final List<@Nullable Column> constants = new ArrayList<>();
  private int[][] selections = new int[16][];
  private int taken;

  /** Columns of one coding. */
  private static final class Columns {
    private final Coding coding;
    private final List<Column> all = new ArrayList<>();
    private int taken;
    private boolean used;

    Columns(Coding coding) {
      this.coding = coding;
    }

    Column take(int n) {
      if (taken == all.size()) {
        all.add(new Column(coding, n));
      }
      Column column = all.get(taken++);
      column.clear();
      return column.reserve(n);
    }

    /** What was taken lately is given back first, so that it is found at once. */
    void give(Column column) {
      int at = taken - 1;
      while (at >= 0 && all.get(at) != column) {
        at--;
      }
      if (at >= 0) {
        all.set(at, all.get(taken - 1));
        all.set(--taken, column);
      }
    }
  }

  /**
   * At least n rows of a value, whatever the chunk: filled when there are more than ever before.
   */
  Column constant(int number, Coding coding, Value value, int n) {
    while (constants.size() <= number) {
      constants.add(null);
    }
    Column known = constants.get(number);
    if (known == null || known.size() < n) {
      known = Rows.repeat(known == null ? new Column(coding) : known, value, n);
      constants.set(number, known);
    }
    return known;
  }

  /** Ids may soon mean other values. */
  void forgetConstants() {
    constants.clear();
  }

  /** An empty column with room for n rows. */
  public Column column(Coding coding, int n) {
    Columns own = latest;
    if (own == null || !own.coding.equals(coding)) {
      own = columns.computeIfAbsent(coding, Columns::new);
      latest = own;
    }
    if (!own.used) {
      own.used = true;
      used.add(own);
    }
    return own.take(n);
  }

  /** Nobody reads a column any more: it serves whoever asks next, while the cache still has it. */
  public void give(Column column) {
    Columns own = columns.get(column.coding());
    if (own != null) {
      own.give(column);
    }
  }

  /** Room for a selection of n rows, with anything in it. */
  public int[] selection(int n) {
    if (taken == selections.length) {
      selections = Arrays.copyOf(selections, taken * 2);
    }
    int[] known = selections[taken];
    if (known == null || known.length < n) {
      known = new int[Math.max(n, 64)];
      selections[taken] = known;
    }
    taken++;
    return known;
  }

  /** The chunk is over. */
  public void release() {
    for (int i = 0; i < used.size(); i++) {
      used.get(i).taken = 0;
      used.get(i).used = false;
    }
    used.clear();
    taken = 0;
  }
}
