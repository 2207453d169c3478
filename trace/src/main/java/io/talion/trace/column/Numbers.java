package io.talion.trace.column;

import io.talion.trace.column.Column.Form;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/** Numbers as exact quotients: between the words of a column and values. */
public final class Numbers {
  private Numbers() {}

  public static BigInteger numerator(Value value) {
    return switch (value) {
      case Int i -> i.value();
      case Ratio r -> r.numerator();
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }

  public static BigInteger denominator(Value value) {
    return value instanceof Ratio r ? r.denominator() : BigInteger.ONE;
  }

  /** A number, given as a ratio, as the coding has it. */
  public static Value of(Coding coding, Ratio number) {
    return of(coding, number.numerator(), number.denominator());
  }

  /** The value of a numerator and a positive denominator, of the kind the coding asks for. */
  public static Value of(Coding coding, BigInteger numerator, BigInteger denominator) {
    if (coding == Coding.Plain.FRACTION) {
      return new Ratio(numerator, denominator);
    }
    if (denominator.equals(BigInteger.ONE)) {
      return new Int(numerator);
    }
    Ratio ratio = new Ratio(numerator, denominator);
    return ratio.denominator().equals(BigInteger.ONE) ? new Int(ratio.numerator()) : ratio;
  }

  /** A row of LONG, WIDE or PAIR without its denominator. */
  public static BigInteger raw(Column c, int row) {
    return c.form() == Form.WIDE
        ? Wide.big(c.hi()[row], c.lo()[row])
        : BigInteger.valueOf(c.lo()[row]);
  }

  public static BigInteger numerator(Column c, int row) {
    return c.form() == Form.OBJECT ? numerator(c.objects()[row]) : raw(c, row);
  }

  public static BigInteger denominator(Column c, int row) {
    return switch (c.form()) {
      case LONG, WIDE -> BigInteger.valueOf(c.denominator());
      case PAIR -> BigInteger.valueOf(c.hi()[row]);
      case OBJECT -> denominator(c.objects()[row]);
    };
  }

  public static Value value(Column c, int row) {
    return of(c.coding(), numerator(c, row), denominator(c, row));
  }

  /** Compares two numeric rows that are not none. */
  public static int compare(Column a, int i, Column b, int j) {
    return numerator(a, i)
        .multiply(denominator(b, j))
        .compareTo(numerator(b, j).multiply(denominator(a, i)));
  }
}
