package io.talion.interpreter.column;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers compared with a constant, perhaps after {@code or else} with another: one
 * pass over words. Over its denominator d a number x is at most p/q just where its word is at most
 * the floor of p·d/q, so that nothing is multiplied row by row.
 */
public final class Threshold {
  /** The widest words that are looked at: no difference of two limits leaves a word. */
  private static final int BITS = 61;

  private static final long WIDEST = 1L << BITS;

  private Threshold() {}

  /**
   * {@code out[i] = (value[i] or else fallback) op limit} as 0 or 1; op is one of the six
   * comparisons. If no row holds, {@code out} is known to be zero.
   *
   * @param fallback the same number in each row; null where none stays none
   * @param limit the same number in each row
   * @return false, and nothing is written, where numbers are too wide or are no words
   */
  public static boolean truth(
      BinaryOperator op, Column value, @Nullable Column fallback, Column limit, int n, Column out) {
    if (n == 0 || !isWord(value) || !isKnown(limit) || (fallback != null && !isKnown(fallback))) {
      return false;
    }
    long gcd = Scaling.gcd(value.denominator(), limit.denominator());
    long p = limit.lo()[0];
    long d = value.denominator() / gcd;
    long q = limit.denominator() / gcd;
    if (Math.multiplyHigh(p, d) != p * d >> 63 || value.bits(n) > BITS) {
      return false;
    }
    long floor = Math.floorDiv(p * d, q);
    boolean whole = floor * q == p * d;
    long[] truth = out.reset(Form.LONG, 1, n).lo();
    boolean any = compare(op, value.lo(), floor, whole, n, truth);
    boolean[] none = value.none();
    if (none != null) {
      boolean asNone = none(op, fallback, limit);
      if (asNone != holds(op, orderOfZero(floor, whole))) {
        any |= write(none, asNone ? 1 : 0, n, truth);
      }
    }
    out.bounded(any ? 1 : 0);
    return true;
  }

  private static boolean isWord(Column column) {
    return column.form() == Form.LONG && column.coding().numeric();
  }

  private static boolean isKnown(Column constant) {
    return isWord(constant) && constant.none() == null;
  }

  /** Whether any row holds. Rows that are none hold the word 0. */
  private static boolean compare(
      BinaryOperator op, long[] words, long floor, boolean whole, int n, long[] truth) {
    long below = whole ? Math.max(floor, -WIDEST) - 1 : floor;
    return switch (op) {
      case LESS -> above(words, below, 1, n, truth);
      case LESS_OR_EQUAL -> above(words, floor, 1, n, truth);
      case GREATER -> above(words, floor, 0, n, truth);
      case GREATER_OR_EQUAL -> above(words, below, 0, n, truth);
      case EQUAL -> equal(words, floor, whole ? 1 : 0, 0, n, truth);
      case NOT_EQUAL -> equal(words, floor, whole ? 1 : 0, 1, n, truth);
      default -> throw new IllegalArgumentException("not a comparison: " + op);
    };
  }

  private static boolean above(long[] words, long most, long not, int n, long[] truth) {
    long limit = Math.clamp(most, -WIDEST - 1, WIDEST);
    long any = 0;
    for (int i = 0; i < n; i++) {
      long holds = (limit - words[i] >>> 63) ^ not;
      truth[i] = holds;
      any |= holds;
    }
    return any != 0;
  }

  private static boolean equal(long[] words, long number, long can, long not, int n, long[] truth) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      long holds = (words[i] == number ? can : 0) ^ not;
      truth[i] = holds;
      any |= holds;
    }
    return any != 0;
  }

  private static boolean write(boolean[] none, long asNone, int n, long[] truth) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      truth[i] = none[i] ? asNone : truth[i];
      any |= truth[i];
    }
    return any != 0;
  }

  /** What holds of a row that is none. */
  private static boolean none(BinaryOperator op, @Nullable Column fallback, Column limit) {
    return fallback == null
        ? op == BinaryOperator.NOT_EQUAL
        : holds(op, Numbers.compare(fallback, 0, limit, 0));
  }

  private static int orderOfZero(long floor, boolean whole) {
    return floor == 0 && whole ? 0 : floor < 0 ? 1 : -1;
  }

  private static boolean holds(BinaryOperator op, int order) {
    return switch (op) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
