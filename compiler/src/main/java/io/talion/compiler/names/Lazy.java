package io.talion.compiler.names;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something worked out when it is first asked for, so that declarations may stand in any order.
 * Asking for it while it is being worked out gives what {@code onCycle} says.
 */
public final class Lazy<T> {
  private final Supplier<T> compute;
  private final Supplier<T> onCycle;
  private Optional<T> value = Optional.empty();
  private boolean running;

  public Lazy(Supplier<T> compute, Supplier<T> onCycle) {
    this.compute = compute;
    this.onCycle = onCycle;
  }

  /** The value. */
  public T value() {
    if (value.isPresent()) {
      return value.get();
    }
    if (running) {
      return onCycle.get();
    }
    running = true;
    try {
      value = Optional.of(compute.get());
    } finally {
      running = false;
    }
    return value.get();
  }
}
