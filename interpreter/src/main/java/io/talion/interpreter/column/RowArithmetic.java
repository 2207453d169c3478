package io.talion.interpreter.column;

import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Column.Form;
import io.talion.trace.column.Numbers;
import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.math.BigInteger;

/** Arithmetic row by row over big numbers: what is left when no kernel is wide enough. */
final class RowArithmetic {
  enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    FLOOR_DIV,
    FLOOR_MOD,
    MIN,
    MAX,
    NEGATE,
    ABS
  }

  private RowArithmetic() {}

  static void run(Operation operation, Column a, Column b, Column out, int n) {
    out.reset(Form.OBJECT, 1, n);
    boolean[] none = new boolean[n];
    boolean some = false;
    for (int i = 0; i < n; i++) {
      Value value = a.isNone(i) || b.isNone(i) ? None.NONE : row(operation, a, b, i, out.coding());
      out.objects()[i] = value;
      none[i] = value == None.NONE;
      some |= none[i];
    }
    out.noneRows(some ? none : null);
  }

  private static Value row(Operation operation, Column a, Column b, int i, Coding coding) {
    BigInteger x = Numbers.numerator(a, i);
    BigInteger y = Numbers.numerator(b, i);
    BigInteger p = Numbers.denominator(a, i);
    BigInteger q = Numbers.denominator(b, i);
    return switch (operation) {
      case ADD -> Numbers.of(coding, x.multiply(q).add(y.multiply(p)), p.multiply(q));
      case SUBTRACT -> Numbers.of(coding, x.multiply(q).subtract(y.multiply(p)), p.multiply(q));
      case MULTIPLY -> Numbers.of(coding, x.multiply(y), p.multiply(q));
      case DIVIDE -> quotient(coding, x.multiply(q), p.multiply(y));
      case FLOOR_DIV -> y.signum() == 0 ? None.NONE : whole(coding, floor(x, y));
      case FLOOR_MOD ->
          y.signum() == 0 ? None.NONE : whole(coding, x.subtract(floor(x, y).multiply(y)));
      case MIN -> Numbers.compare(a, i, b, i) <= 0 ? of(coding, a, i) : of(coding, b, i);
      case MAX -> Numbers.compare(a, i, b, i) >= 0 ? of(coding, a, i) : of(coding, b, i);
      case NEGATE -> Numbers.of(coding, x.negate(), p);
      case ABS -> Numbers.of(coding, x.abs(), p);
    };
  }

  private static Value of(Coding coding, Column c, int i) {
    return Numbers.of(coding, Numbers.numerator(c, i), Numbers.denominator(c, i));
  }

  private static Value quotient(Coding coding, BigInteger numerator, BigInteger denominator) {
    return denominator.signum() == 0
        ? None.NONE
        : Numbers.of(
            coding, denominator.signum() < 0 ? numerator.negate() : numerator, denominator.abs());
  }

  private static Value whole(Coding coding, BigInteger value) {
    return Numbers.of(coding, value, BigInteger.ONE);
  }

  private static BigInteger floor(BigInteger x, BigInteger y) {
    BigInteger[] parts = x.divideAndRemainder(y);
    return parts[1].signum() != 0 && parts[1].signum() != y.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }
}
