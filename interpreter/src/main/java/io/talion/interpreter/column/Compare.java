package io.talion.interpreter.column;

import io.talion.compiler.core.Expr.Binary.BinaryOperator;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Numbers;
import io.talion.trace.column.Words;
import io.talion.trace.value.Order;
import io.talion.trace.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of columns row by row to a column of truth values; {@link Select#where} makes a
 * selection of it. {@code none} equals only {@code none} (semantics.md 46).
 */
public final class Compare {
  private Compare() {}

  /** {@code out[i] = a[i] op b[i]} as 0 or 1; op is one of the six comparisons. */
  public static void truth(BinaryOperator op, Column a, Column b, int n, Column out) {
    long[] truth = out.reset(Form.LONG, 1, n).lo();
    switch (op) {
      case GREATER -> truth(BinaryOperator.LESS, b, a, n, out);
      case GREATER_OR_EQUAL -> truth(BinaryOperator.LESS_OR_EQUAL, b, a, n, out);
      case NOT_EQUAL -> {
        truth(BinaryOperator.EQUAL, a, b, n, out);
        for (int i = 0; i < n; i++) {
          truth[i] ^= 1;
        }
      }
      case EQUAL, LESS, LESS_OR_EQUAL -> {
        compare(op, a, b, n, truth);
        if (op == BinaryOperator.EQUAL) {
          withNones(a.none(), b.none(), n, truth);
        }
      }
      default -> throw new IllegalArgumentException("not a comparison: " + op);
    }
  }

  private static void compare(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    boolean numbers = a.coding().numeric() && b.coding().numeric();
    boolean words = a.form() == Form.LONG && b.form() == Form.LONG;
    if (words && a.denominator() == b.denominator() && (numbers || sameWords(op, a, b))) {
      CompareKernels.longs(op, a.lo(), b.lo(), n, truth);
    } else if (numbers && a.form() != Form.OBJECT && b.form() != Form.OBJECT) {
      compareNumbers(op, a, b, n, truth);
    } else {
      compareRows(op, a, b, n, truth);
    }
  }

  /** Whether the words of two columns that are not numbers compare as their values do. */
  private static boolean sameWords(BinaryOperator op, Column a, Column b) {
    return a.coding().equals(b.coding())
        && (op == BinaryOperator.EQUAL || !(a.coding() instanceof Coding.Ids));
  }

  private static void compareNumbers(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    if (a.form() != Form.WIDE && b.form() != Form.WIDE) {
      compareRatios(op, a, b, n, truth);
    } else if (a.form() != Form.PAIR
        && b.form() != Form.PAIR
        && a.denominator() == b.denominator()) {
      CompareKernels.wide(op, a, b, n, truth);
    } else {
      compareRows(op, a, b, n, truth);
    }
  }

  /** LONG or PAIR columns: in one word where the products fit, else in two. */
  private static void compareRatios(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    long gcd = Scaling.gcd(a.denominator(), b.denominator());
    long p = b.denominator() / gcd;
    long q = a.denominator() / gcd;
    boolean words = a.form() == Form.LONG && b.form() == Form.LONG;
    if (words && fits(a, p, n) && fits(b, q, n)) {
      CompareKernels.scaled(op, a.lo(), p, b.lo(), q, n, truth);
    } else {
      CompareKernels.crosswise(op, a, b, n, truth);
    }
  }

  /** Whether each number times a positive factor is a word. */
  private static boolean fits(Column numbers, long factor, int n) {
    return numbers.bits(n) + Words.bits(factor - 1) < Long.SIZE;
  }

  private static void compareRows(BinaryOperator op, Column a, Column b, int n, long[] truth) {
    for (int i = 0; i < n; i++) {
      truth[i] = a.isNone(i) || b.isNone(i) ? 0 : CompareKernels.holds(op, order(op, a, b, i));
    }
  }

  private static int order(BinaryOperator op, Column a, Column b, int i) {
    if (a.coding().numeric() && b.coding().numeric()) {
      return Numbers.compare(a, i, b, i);
    }
    if (a.form() == Form.LONG
        && b.form() == Form.LONG
        && a.coding() instanceof Coding.Ids ids
        && a.coding().equals(b.coding())) {
      return ids.dictionary().compare((int) a.lo()[i], (int) b.lo()[i]);
    }
    Value x = a.value(i);
    Value y = b.value(i);
    if (op == BinaryOperator.EQUAL) {
      return x.equals(y) ? 0 : 1;
    }
    return Order.CANONICAL.compare(x, y);
  }

  private static void withNones(
      boolean @Nullable [] a, boolean @Nullable [] b, int n, long[] truth) {
    if (a == null && b == null) {
      return;
    }
    for (int i = 0; i < n; i++) {
      boolean x = a != null && a[i];
      boolean y = b != null && b[i];
      if (x || y) {
        truth[i] = x && y ? 1 : 0;
      }
    }
  }
}
