package io.talion.trace.sequence;

import io.talion.trace.event.EventKind;

/**
 * Events seen through their numbers: rows of columns in an engine, positions in a list elsewhere.
 * Absent coordinates are {@link io.talion.trace.event.Coordinates#ABSENT}.
 */
public interface Rows {
  /** Milliseconds since 1970. */
  long time(int row);

  /** The row's own block. */
  long block(int row);

  /** The row's own slot. */
  long slot(int row);

  /** The row's own epoch. */
  long epoch(int row);

  /** The kind, for what it says of lateness. */
  EventKind kind(int row);

  /**
   * The canonical order within one instant: tx, log, kind, fields, then anything else that tells
   * events apart; 0 only if both rows are one event (semantics.md 1).
   */
  int compare(int a, int b);
}
