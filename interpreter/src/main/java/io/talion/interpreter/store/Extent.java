package io.talion.interpreter.store;

/** How far back a window reaches. */
public sealed interface Extent {
  /** Everything. */
  record Forever() implements Extent {}

  /** The last n ≥ 1 elements of the key. */
  record Last(long n) implements Extent {}

  /** Elements with own position in (now - distance, now]. */
  record Within(long distance) implements Extent {}
}
