package io.talion.embed.test;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable choices: the same seed makes the same traces on any machine. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> pool) {
    return pool.get(below(pool.size()));
  }
}
