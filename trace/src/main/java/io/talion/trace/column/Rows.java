package io.talion.trace.column;

import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.Arrays;

/** Makes a column anew from rows of another, all at once. Each returns the column it filled. */
public final class Rows {
  private Rows() {}

  /** Rows {@code start} to {@code start + n - 1} of another column of the same coding. */
  public static Column copy(Column into, Column from, int start, int n) {
    into.reset(from.form(), from.denominator(), n);
    if (from.form() == Column.Form.OBJECT) {
      System.arraycopy(from.objects(), start, into.objects(), 0, n);
    } else {
      System.arraycopy(from.lo(), start, into.lo(), 0, n);
      if (from.form() != Column.Form.LONG) {
        System.arraycopy(from.hi(), start, into.hi(), 0, n);
      }
    }
    boolean[] none = from.none();
    if (none != null) {
      System.arraycopy(none, start, into.flags(n), 0, n);
      into.noneRows(into.flags(n));
    }
    return into;
  }

  /** Rows {@code sel[0..n)} of another column of the same coding, in its form. */
  public static Column gather(Column into, Column from, int[] sel, int n) {
    into.reset(from.form(), from.denominator(), n);
    if (from.form() == Column.Form.OBJECT) {
      Gather.objects(from.objects(), sel, n, into.objects());
    } else {
      Gather.longs(from.lo(), sel, n, into.lo());
      if (from.form() != Column.Form.LONG) {
        Gather.longs(from.hi(), sel, n, into.hi());
      }
    }
    boolean[] none = from.none();
    if (none != null) {
      Gather.flags(none, sel, n, into.flags(n));
      into.noneRows(into.flags(n));
    }
    return into;
  }

  /** n rows of one value: a constant beside columns. */
  public static Column repeat(Column into, Value value, int n) {
    into.clear();
    into.append(value);
    into.reset(into.form(), into.denominator(), n);
    if (into.form() == Column.Form.OBJECT) {
      Arrays.fill(into.objects(), 0, n, value);
    } else {
      Arrays.fill(into.lo(), 0, n, into.lo()[0]);
      if (into.form() != Column.Form.LONG) {
        Arrays.fill(into.hi(), 0, n, into.hi()[0]);
      }
    }
    into.noneRows(value == None.NONE ? Nones.all(n) : null);
    return into;
  }
}
