package io.talion.compiler.life;

import io.talion.trace.type.Clock;

/** Where the clocks stand at an instant. */
@FunctionalInterface
public interface Reading {
  /** A point in the clock's unit. */
  long on(Clock clock);
}
