package io.talion.trace.value;

import java.math.BigInteger;

/**
 * An unbounded integer; also every quantity that is an integer in a unit: amounts in base units,
 * instants and durations in milliseconds, blocks, slots, epochs and the distances between them.
 */
public record Int(BigInteger value) implements Value, Comparable<Int> {
  public static final Int ZERO = new Int(BigInteger.ZERO);

  public static Int of(long n) {
    return new Int(BigInteger.valueOf(n));
  }

  @Override
  public int compareTo(Int other) {
    return value.compareTo(other.value);
  }
}
