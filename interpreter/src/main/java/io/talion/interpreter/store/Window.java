package io.talion.interpreter.store;

/**
 * The elements of a window that have to be taken away again, in the order in which they leave. An
 * element is a key and two words.
 */
sealed interface Window permits WholeWindow, LastWindow, WithinWindow {
  /** Remembers an element that was added; what it pushes out leaves. */
  void add(int key, long position, long hi, long lo, Leaving leaving);

  /** Lets go what is older than the window at {@code now}. */
  void expire(long now, Leaving leaving);

  /** The earliest time at which {@link #expire} lets anything go; the greatest if none. */
  long next();

  /** Lets go all that a key has. */
  void clear(int key, Leaving leaving);

  /** Where the words are numbers: after their denominator grew. */
  void grow(Scaled scaled, long growth);

  static Window of(Extent extent) {
    return switch (extent) {
      case Extent.Forever f -> new WholeWindow();
      case Extent.Last l -> new LastWindow(l.n());
      case Extent.Within w -> new WithinWindow(w.distance());
    };
  }
}
