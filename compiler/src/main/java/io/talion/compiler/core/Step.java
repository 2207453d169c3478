package io.talion.compiler.core;

import io.talion.trace.type.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step of a window. The candidates are all elements of the range in canonical order; steps narrow
 * them from left to right (language.md section 9, semantics.md 16 and 49). Conditions may read the
 * element (its slot) and everything outside.
 */
public sealed interface Step {
  /**
   * Keeps elements whose {@code ofField} equals the key. Over streams of findings: those with that
   * offender.
   */
  record Of(Expr key) implements Step {}

  record Where(Expr condition) implements Step {}

  /** The last {@code n} of what is left. */
  record LastCount(long n) implements Step {}

  /** If fewer than {@code n} are left here, the whole aggregate is none. */
  record AtLeast(long n) implements Step {}

  /**
   * Keeps elements with own position in (now - distance, now] on the clock; with {@code bucket >
   * 0}, the current bucket [k·s, (k+1)·s) and the distance/s - 1 before it.
   */
  record LastFor(Clock clock, long distance, long bucket) implements Step {}

  /**
   * Keeps what is in a strictly later instant than the latest element of the stream (with that
   * key); all if there is none.
   *
   * @param slot slot of the variable of {@code since}; nothing reads it today
   */
  record Since(int stream, OptionalInt slot, Optional<Expr> of) implements Step {}

  /** Leaves the current instant out. */
  record BeforeNow() implements Step {}
}
