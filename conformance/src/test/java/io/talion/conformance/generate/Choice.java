package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A weighted choice between ways to make something; only the chosen one is made. */
final class Choice<T> {
  private record Option<T>(int weight, Supplier<T> make) {}

  private final Dice dice;
  private final List<Option<T>> options = new ArrayList<>();
  private int total;

  Choice(Dice dice) {
    this.dice = dice;
  }

  Choice<T> or(int weight, Supplier<T> make) {
    return orIf(true, weight, make);
  }

  Choice<T> orIf(boolean possible, int weight, Supplier<T> make) {
    if (possible) {
      options.add(new Option<>(weight, make));
      total += weight;
    }
    return this;
  }

  boolean empty() {
    return options.isEmpty();
  }

  T take() {
    int left = dice.below(total);
    for (Option<T> option : options) {
      left -= option.weight();
      if (left < 0) {
        return option.make().get();
      }
    }
    throw new IllegalStateException("a choice without options");
  }
}
