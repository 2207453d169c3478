package io.talion.interpreter.window;

import io.talion.interpreter.instant.At;
import io.talion.trace.column.Column;
import org.jspecify.annotations.Nullable;

/** What aggregates over a window read: it follows what enters and leaves (language.md 11). */
public interface WindowState {
  /**
   * Takes a chunk's new elements: their key, their instants, what is aggregated, and what each
   * weighs if that is not 1.
   */
  void feed(Column[] keys, At at, @Nullable Column values, @Nullable Column weights, int n);

  /**
   * An aggregate for each of n keys, as of their instants, into an empty column.
   *
   * @param plan of the window that this follows
   */
  Column read(AggregatePlan plan, Column[] asked, At at, int n, Column out);
}
