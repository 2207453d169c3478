package io.talion.trace.column;

import java.math.BigInteger;

/** 128-bit integers as two words, two's complement: {@code hi · 2^64 + unsigned lo}. */
public final class Wide {
  private Wide() {}

  public static boolean fits(BigInteger value) {
    return value.bitLength() < 128;
  }

  public static boolean fitsLong(BigInteger value) {
    return value.bitLength() < 64;
  }

  public static long hi(BigInteger value) {
    return value.shiftRight(64).longValue();
  }

  public static BigInteger big(long hi, long lo) {
    if (hi == lo >> 63) {
      return BigInteger.valueOf(lo);
    }
    BigInteger low = BigInteger.valueOf(lo >>> 1).shiftLeft(1).or(BigInteger.valueOf(lo & 1));
    return BigInteger.valueOf(hi).shiftLeft(64).or(low);
  }

  /** The carry out of the low word of {@code a + b}, given the low word of the sum. */
  public static long carry(long a, long sum) {
    return Long.compareUnsigned(sum, a) < 0 ? 1 : 0;
  }

  public static int compare(long aHi, long aLo, long bHi, long bLo) {
    return aHi != bHi ? Long.compare(aHi, bHi) : Long.compareUnsigned(aLo, bLo);
  }
}
