package io.talion.interpreter.column;

import io.talion.interpreter.column.RowArithmetic.Operation;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Nones;
import io.talion.trace.column.Words;

/**
 * Exact arithmetic over columns (language.md section 1, idea 2). Each operation runs in the
 * narrowest form its operands have; if a row overflows, the whole column is redone one form up. A
 * row is none where an operand is (semantics.md 46). {@code out} is another column than the
 * operands; its coding says what kind of number it holds.
 */
public final class Arithmetic {
  private Arithmetic() {}

  public static void add(Column a, Column b, Column out, int n) {
    sum(Operation.ADD, a, b, out, n);
  }

  public static void subtract(Column a, Column b, Column out, int n) {
    sum(Operation.SUBTRACT, a, b, out, n);
  }

  private static void sum(Operation operation, Column a, Column b, Column out, int n) {
    boolean exact =
        isWords(a)
            && isWords(b)
            && (a.denominator() == b.denominator()
                ? longs(a, b) && sumLongs(operation, a, b, out, n)
                    || sumWide(operation, a, b, out, n)
                : longs(a, b) && sumScaled(operation, a, b, out, n));
    if (exact) {
      Nones.apply(out, Nones.either(a, b, n), n);
    } else {
      RowArithmetic.run(operation, a, b, out, n);
    }
  }

  /** Over the least common denominator, if that is a word: 128 bits hold any such sum. */
  private static boolean sumScaled(Operation operation, Column a, Column b, Column out, int n) {
    long common = Scaling.common(a.denominator(), b.denominator());
    if (common < 0) {
      return false;
    }
    long p = common / a.denominator();
    long q = common / b.denominator();
    long signed = operation == Operation.ADD ? q : -q;
    int bits = Math.max(a.bits(n) + Words.bits(p - 1), b.bits(n) + Words.bits(q - 1)) + 1;
    if (bits < Long.SIZE) {
      LongKernels.sum(a.lo(), p, b.lo(), signed, out.reset(Form.LONG, common, n).lo(), n);
      out.bounded(bits);
    } else {
      WideKernels.sum(a.lo(), p, b.lo(), signed, out.reset(Form.WIDE, common, n), n);
    }
    return true;
  }

  private static boolean sumLongs(Operation operation, Column a, Column b, Column out, int n) {
    out.reset(Form.LONG, a.denominator(), n);
    return (operation == Operation.ADD
            ? LongKernels.add(a.lo(), b.lo(), out.lo(), n)
            : LongKernels.subtract(a.lo(), b.lo(), out.lo(), n))
        >= 0;
  }

  private static boolean sumWide(Operation operation, Column a, Column b, Column out, int n) {
    out.reset(Form.WIDE, a.denominator(), n);
    return (operation == Operation.ADD
            ? WideKernels.add(a, b, out, n)
            : WideKernels.subtract(a, b, out, n))
        >= 0;
  }

  public static void multiply(Column a, Column b, Column out, int n) {
    long denominator = Scaling.product(a.denominator(), b.denominator());
    if (denominator > 0 && isWords(a) && isWords(b) && product(a, b, denominator, out, n)) {
      Nones.apply(out, Nones.either(a, b, n), n);
    } else {
      RowArithmetic.run(Operation.MULTIPLY, a, b, out, n);
    }
  }

  private static boolean product(Column a, Column b, long denominator, Column out, int n) {
    if (longs(a, b)) {
      int bits = a.bits(n) + b.bits(n) + 1;
      if (bits < Long.SIZE) {
        LongKernels.multiply(a.lo(), b.lo(), out.reset(Form.LONG, denominator, n).lo(), n);
        out.bounded(bits);
      } else {
        WideKernels.multiply(a.lo(), b.lo(), out.reset(Form.WIDE, denominator, n), n);
      }
      return true;
    }
    out.reset(Form.WIDE, denominator, n);
    if (b.form() == Form.LONG) {
      return WideKernels.multiply(a, b.lo(), out, n) >= 0;
    }
    return a.form() == Form.LONG && WideKernels.multiply(b, a.lo(), out, n) >= 0;
  }

  /** An exact quotient; none where the divisor is zero (language.md section 1, idea 3). */
  public static void divide(Column a, Column b, Column out, int n) {
    if (!isWords(a) || !isWords(b) || !longs(a, b) || !Quotient.divide(a, b, out, n)) {
      RowArithmetic.run(Operation.DIVIDE, a, b, out, n);
    }
  }

  /** Integer division towards minus infinity; none where the divisor is zero. */
  public static void floorDiv(Column a, Column b, Column out, int n) {
    if (!whole(a, b) || !Quotient.floorDiv(a, b, out, n)) {
      RowArithmetic.run(Operation.FLOOR_DIV, a, b, out, n);
    }
  }

  /** The remainder of {@link #floorDiv}: it has the divisor's sign. */
  public static void floorMod(Column a, Column b, Column out, int n) {
    if (!whole(a, b) || !Quotient.floorMod(a, b, out, n)) {
      RowArithmetic.run(Operation.FLOOR_MOD, a, b, out, n);
    }
  }

  public static void min(Column a, Column b, Column out, int n) {
    if (isWords(a) && isWords(b) && longs(a, b) && a.denominator() == b.denominator()) {
      LongKernels.min(a.lo(), b.lo(), out.reset(Form.LONG, a.denominator(), n).lo(), n);
      Nones.apply(out, Nones.either(a, b, n), n);
    } else {
      RowArithmetic.run(Operation.MIN, a, b, out, n);
    }
  }

  public static void max(Column a, Column b, Column out, int n) {
    if (isWords(a) && isWords(b) && longs(a, b) && a.denominator() == b.denominator()) {
      LongKernels.max(a.lo(), b.lo(), out.reset(Form.LONG, a.denominator(), n).lo(), n);
      Nones.apply(out, Nones.either(a, b, n), n);
    } else {
      RowArithmetic.run(Operation.MAX, a, b, out, n);
    }
  }

  public static void negate(Column a, Column out, int n) {
    out.reset(a.form(), a.denominator(), n);
    boolean exact =
        switch (a.form()) {
          case LONG -> LongKernels.negate(a.lo(), out.lo(), n) >= 0;
          case WIDE -> WideKernels.negate(a, out, n) >= 0;
          case PAIR, OBJECT -> false;
        };
    finish(exact, Operation.NEGATE, a, out, n);
  }

  public static void abs(Column a, Column out, int n) {
    out.reset(a.form(), a.denominator(), n);
    boolean exact =
        switch (a.form()) {
          case LONG -> LongKernels.abs(a.lo(), out.lo(), n) >= 0;
          case WIDE -> WideKernels.abs(a, out, n) >= 0;
          case PAIR, OBJECT -> false;
        };
    if (exact && a.form() == Form.LONG) {
      out.bounded(Math.min(a.bits(n) + 1, Long.SIZE - 1));
    }
    finish(exact, Operation.ABS, a, out, n);
  }

  private static void finish(boolean exact, Operation operation, Column a, Column out, int n) {
    if (exact) {
      Nones.apply(out, Nones.either(a, a, n), n);
    } else {
      RowArithmetic.run(operation, a, a, out, n);
    }
  }

  private static boolean isWords(Column c) {
    return c.form() == Form.LONG || c.form() == Form.WIDE;
  }

  private static boolean longs(Column a, Column b) {
    return a.form() == Form.LONG && b.form() == Form.LONG;
  }

  private static boolean whole(Column a, Column b) {
    return longs(a, b) && a.denominator() == 1 && b.denominator() == 1;
  }
}
