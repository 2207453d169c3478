package io.talion.bench.generate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The operators of a trace: addresses, stakes that change on about a third of the days, and how
 * often each is chosen (the i-th with weight 1/i, as stake is spread in practice).
 */
public final class Population {
  public static final List<String> SETS =
      List.of("eigenda:0", "eigenda:1", "hyperlane:0", "ritual:0");
  private static final int DAYS = 12;
  private static final long UNIT = 1L << 40;

  private final long seed;
  private final String[] addresses;
  private final long[] cumulative;
  private final BigInteger[][] stakes;

  Population(long seed, int operators) {
    this.seed = seed;
    addresses = new String[operators];
    cumulative = new long[operators];
    stakes = new BigInteger[operators][DAYS];
    long sum = 0;
    for (int i = 0; i < operators; i++) {
      addresses[i] = address(i);
      sum += UNIT / (i + 1);
      cumulative[i] = sum;
      stakesOf(i);
    }
  }

  private String address(int i) {
    HexFormat hex = HexFormat.of();
    String digits =
        hex.toHexDigits(word(i, 1)) + hex.toHexDigits(word(i, 2)) + hex.toHexDigits(word(i, 3));
    return "0x" + digits.substring(0, 40);
  }

  private long word(long a, long b) {
    return Chance.mix(Chance.mix(seed ^ a * 0x632BE59BD9B4E019L) ^ b);
  }

  private void stakesOf(int i) {
    BigInteger base = BigInteger.TEN.pow(24).divide(BigInteger.valueOf(i + 1L));
    for (int day = 0; day < DAYS; day++) {
      long word = word(i, 100 + day);
      boolean changes = day == 0 || Math.floorMod(word, 10) < 3;
      BigInteger share = BigInteger.valueOf(9_500 + Math.floorMod(word >> 8, 500));
      stakes[i][day] =
          changes
              ? base.multiply(share)
                  .divide(BigInteger.valueOf(10_000))
                  .subtract(BigInteger.valueOf(Math.floorMod(word >> 20, 1_000_000_007L)))
              : stakes[i][day - 1];
    }
  }

  /** Different operators, each chosen with its weight. */
  int[] committee(int size, Chance chance) {
    int[] chosen = new int[size];
    for (int n = 0; n < size; ) {
      int operator = pick(chance);
      if (Arrays.stream(chosen, 0, n).noneMatch(o -> o == operator)) {
        chosen[n++] = operator;
      }
    }
    return chosen;
  }

  private int pick(Chance chance) {
    long at = chance.below(cumulative[cumulative.length - 1]);
    int found = Arrays.binarySearch(cumulative, at);
    return found < 0 ? -found - 1 : found + 1;
  }

  public int size() {
    return addresses.length;
  }

  /** The address of an operator. */
  public String operator(int index) {
    return addresses[index];
  }

  BigInteger stake(int operator, int day) {
    return stakes[operator][Math.min(day, DAYS - 1)];
  }
}
