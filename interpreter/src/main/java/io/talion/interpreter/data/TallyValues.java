package io.talion.interpreter.data;

import io.talion.interpreter.column.Scatter;
import io.talion.interpreter.column.Unlike;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.value.None;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a tally held by key before the chunk at hand, with the totals that follow it. */
final class TallyValues {
  private final Column values;
  private final List<TallyTotal> totals = new ArrayList<>();
  private boolean[] known = new boolean[16];

  TallyValues(Coding coding) {
    this.values = new Column(coding);
  }

  /** A total that follows. */
  void follow(TallyTotal total) {
    totals.add(total);
  }

  /** One more than the greatest key that was looked at. */
  int bound() {
    return values.size();
  }

  /** Picks those of n rows whose value is not what their key had; how many they are. */
  int changed(int[] keys, Column now, int n, int[] out) {
    reach(bound(keys, n));
    return Unlike.rows(values, keys, now, n, out);
  }

  /** The values that a chunk left in n keys, each of them once in a chunk. */
  void take(int[] keys, Column left, int n) {
    reach(bound(keys, n));
    for (int i = 0; i < n; i++) {
      known[keys[i]] = true;
    }
    Scatter.rows(values, keys, left, n);
    for (int i = 0; i < totals.size(); i++) {
      totals.get(i).take(keys, left, n);
    }
  }

  private static int bound(int[] keys, int n) {
    int bound = 0;
    for (int i = 0; i < n; i++) {
      bound = Math.max(bound, keys[i] + 1);
    }
    return bound;
  }

  private void reach(int bound) {
    while (values.size() < bound) {
      values.append(None.NONE);
    }
    if (known.length < bound) {
      known = Arrays.copyOf(known, Math.max(bound, known.length * 2));
    }
  }

  /** The chunk is over: all that it left is taken. */
  void over() {
    for (int i = 0; i < totals.size(); i++) {
      totals.get(i).over();
    }
  }

  /** A column of n rows in the form of {@code like}, to be read into. */
  static void shape(Column out, Column like, int n) {
    boolean words = like.form() == Column.Form.LONG || like.form() == Column.Form.WIDE;
    out.reset(words ? like.form() : Column.Form.OBJECT, words ? like.denominator() : 1, n);
    if (out.form() == Column.Form.WIDE) {
      Arrays.fill(out.hi(), 0, n, 0);
    }
  }

  /** The value of a key, or what stands in that row of {@code initial}; -1 is no key. */
  void read(int key, Column initial, Column out, int row) {
    if (key >= 0 && key < known.length && known[key]) {
      Scatter.row(out, row, values, key);
    } else {
      Scatter.row(out, row, initial, row);
    }
  }

  Column column() {
    return values;
  }
}
