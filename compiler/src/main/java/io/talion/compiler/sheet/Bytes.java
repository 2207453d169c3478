package io.talion.compiler.sheet;

import io.talion.grammar.ast.Expression;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Sizes of memory: {@code 64 MiB} as written, and as shown. */
public final class Bytes {
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");
  private static final int SHIFT = 10;
  private static final BigInteger TENTHS = BigInteger.TEN;

  private Bytes() {}

  /** The size that a quantity stands for; empty if it is none. */
  static Optional<BigInteger> of(Expression e) {
    return e instanceof Expression.Quantity q && UNITS.contains(q.unit().text())
        ? whole(q.number().replace("_", ""), SHIFT * UNITS.indexOf(q.unit().text()))
        : Optional.empty();
  }

  private static Optional<BigInteger> whole(String number, int shift) {
    return number.chars().allMatch(Character::isDigit)
        ? Optional.of(new BigInteger(number).shiftLeft(shift))
        : Optional.empty();
  }

  /** The greatest unit it fills, with one decimal, rounded up: {@code 36.9 MiB}. */
  public static String text(BigInteger bytes) {
    int unit = Math.max(0, Math.min(UNITS.size() - 1, (bytes.bitLength() - 1) / SHIFT));
    BigInteger base = BigInteger.ONE.shiftLeft(SHIFT * unit);
    BigInteger tenths = bytes.multiply(TENTHS).add(base).subtract(BigInteger.ONE).divide(base);
    BigInteger[] parts = tenths.divideAndRemainder(TENTHS);
    String decimals = unit == 0 || parts[1].signum() == 0 ? "" : "." + parts[1];
    return parts[0] + decimals + " " + UNITS.get(unit);
  }
}
