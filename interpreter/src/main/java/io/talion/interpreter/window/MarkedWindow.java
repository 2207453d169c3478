package io.talion.interpreter.window;

import io.talion.interpreter.element.Row;
import io.talion.interpreter.instant.At;
import io.talion.trace.column.Column;
import java.util.function.IntFunction;

/** A window in which keys begin anew: {@code since} (semantics.md 49). */
public interface MarkedWindow {
  /** Whether any key ever does. */
  boolean isMarked();

  /** What was fed last, as elements by row; good until the chunk is over. */
  void rows(IntFunction<Row> fed);

  /**
   * Marks of n keys: what was absorbed up to their instants, of which the last is being concluded,
   * is left out from now on.
   */
  void mark(Column[] keys, At at, int n);
}
