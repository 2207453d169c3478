package io.talion.bench.generate;

/** Pseudo-random numbers that depend on the seed alone (SplitMix64, in whole numbers). */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private long state;

  Chance(long seed) {
    state = mix(seed);
  }

  static long mix(long word) {
    long z = word + STEP;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** 0 to bound - 1. */
  long below(long bound) {
    state += STEP;
    return Math.floorMod(mix(state), bound);
  }

  /** True about so many times in a million. */
  boolean inMillion(long times) {
    return below(1_000_000) < times;
  }
}
