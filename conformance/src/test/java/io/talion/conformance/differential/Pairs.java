package io.talion.conformance.differential;

import io.talion.conformance.generate.GeneratedCase;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How many generated pairs a run takes: 2,000, or as many as {@code -Dtalion.pairs} says; {@code
 * -Dtalion.seed} chooses other ones. A property is tried {@link #TRIES} times, each time with its
 * part of the pairs.
 */
final class Pairs {
  static final int TRIES = 100;
  private static final int TOTAL = Integer.getInteger("talion.pairs", 2_000);
  private static final long SEED = Long.getLong("talion.seed", 2026);

  private Pairs() {}

  /** The part of one try: {@code percent} of the pairs, divided by the tries. */
  static void each(long seed, int percent, Consumer<GeneratedCase> property) {
    int count = Math.max(1, TOTAL / 100 * percent / TRIES);
    long start = (seed ^ SEED) * 0x9E3779B97F4A7C15L;
    IntStream.range(0, count).forEach(i -> property.accept(GeneratedCase.of(start + i)));
  }
}
