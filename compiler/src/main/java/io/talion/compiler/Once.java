package io.talion.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is worked out when it is first asked for, and then known. Safe for many threads. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> work;

  /** Empty, or the one result. */
  private final List<T> known = new ArrayList<>(1);

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    if (known.isEmpty()) {
      known.add(work.get());
    }
    return known.get(0);
  }
}
