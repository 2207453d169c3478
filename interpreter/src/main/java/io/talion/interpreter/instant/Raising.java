package io.talion.interpreter.instant;

/**
 * Where counters stand at instants that are laid out already (semantics.md 2): told to who asks,
 * since most policies look at no counter. Counters are 0 block, 1 slot and 2 epoch.
 */
public interface Raising {
  /** Whether {@link #at} finds a counter without going through the rows. */
  boolean isSought(int counter);

  /** A counter at an instant; {@code before} is where it stood before the first. */
  long at(int counter, int instant, long before);

  /** Writes a counter at every instant. */
  void raise(int counter, long before, long[] out);
}
