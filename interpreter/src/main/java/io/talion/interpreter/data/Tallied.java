package io.talion.interpreter.data;

import io.talion.interpreter.instant.At;
import io.talion.trace.column.Column;

/** The values of a tally by key, as of the instants of those who ask. */
public interface Tallied {
  /**
   * The value of each row's key at its instant, or of {@code initial} where no step was taken yet;
   * one column of keys a parameter.
   */
  Column read(Column[] keys, At at, Column initial);
}
