package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The source of every choice: a seed gives one case, on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T of(List<T> options) {
    return options.get(below(options.size()));
  }

  @SafeVarargs
  final <T> T any(T... options) {
    return options[below(options.length)];
  }

  /** {@code count} different ones in a random order, or all if there are fewer. */
  <T> List<T> some(List<T> options, int count) {
    List<T> rest = new ArrayList<>(options);
    List<T> taken = new ArrayList<>();
    while (taken.size() < count && !rest.isEmpty()) {
      taken.add(rest.remove(below(rest.size())));
    }
    return taken;
  }

  /** In a random order. */
  <T> List<T> shuffled(List<T> options) {
    return some(options, options.size());
  }
}
