package io.talion.interpreter.column;

import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Words;

/** Row-wise choice between two columns of one coding. */
public final class Choose {
  private Choose() {}

  /** {@code out = condition ? then : otherwise}. */
  public static void ifElse(Column condition, Column then, Column otherwise, int n, Column out) {
    if (then.form() == Form.LONG
        && otherwise.form() == Form.LONG
        && then.denominator() == otherwise.denominator()
        && then.none() == null
        && otherwise.none() == null) {
      long[] words = out.reset(Form.LONG, then.denominator(), n).lo();
      for (int i = 0; i < n; i++) {
        words[i] = condition.lo()[i] != 0 ? then.lo()[i] : otherwise.lo()[i];
      }
      return;
    }
    out.clear();
    for (int i = 0; i < n; i++) {
      out.appendFrom(condition.lo()[i] != 0 ? then : otherwise, i);
    }
  }

  /** {@code value or else fallback}. */
  public static void orElse(Column value, Column fallback, int n, Column out) {
    boolean[] none = value.none();
    if (none == null || value.form() == Form.PAIR) {
      orElsePair(value, fallback, n, out);
      return;
    }
    if (value.form() == Form.LONG
        && fallback.form() == Form.LONG
        && fallback.none() == null
        && value.coding().equals(fallback.coding())
        && value.denominator() % fallback.denominator() == 0
        && orElseWords(value, none, fallback, n, out)) {
      return;
    }
    out.clear();
    for (int i = 0; i < n; i++) {
      out.appendFrom(none[i] ? fallback : value, i);
    }
  }

  /** Over the denominator of the value, if every fallback fits; without branches. */
  private static boolean orElseWords(
      Column value, boolean[] none, Column fallback, int n, Column out) {
    long factor = value.denominator() / fallback.denominator();
    int bits = fallback.bits(n) + Words.bits(factor - 1);
    if (bits >= Long.SIZE) {
      return false;
    }
    long[] words = out.reset(Form.LONG, value.denominator(), n).lo();
    long[] known = value.lo();
    long[] other = fallback.lo();
    for (int i = 0; i < n; i++) {
      long lacks = none[i] ? -1 : 0;
      words[i] = known[i] & ~lacks | other[i] * factor & lacks;
    }
    out.bounded(Math.max(bits, value.bits(n)));
    return true;
  }

  /** Keeps quotients as quotients: a share with a fallback is still compared crosswise. */
  private static void orElsePair(Column value, Column fallback, int n, Column out) {
    boolean pairs =
        value.form() == Form.PAIR && fallback.form() == Form.LONG && fallback.none() == null;
    if (value.none() != null && !pairs) {
      out.clear();
      for (int i = 0; i < n; i++) {
        out.append(value.isNone(i) ? fallback.value(i) : value.value(i));
      }
      return;
    }
    copy(value, n, out);
    for (int i = 0; i < n && value.none() != null; i++) {
      if (value.isNone(i)) {
        out.lo()[i] = fallback.lo()[i];
        out.hi()[i] = fallback.denominator();
      }
    }
    out.noneRows(null);
  }

  private static void copy(Column from, int n, Column out) {
    out.reset(from.form(), from.denominator(), n);
    if (from.form() == Form.OBJECT) {
      System.arraycopy(from.objects(), 0, out.objects(), 0, n);
      return;
    }
    System.arraycopy(from.lo(), 0, out.lo(), 0, n);
    if (from.form() != Form.LONG) {
      System.arraycopy(from.hi(), 0, out.hi(), 0, n);
    }
  }
}
