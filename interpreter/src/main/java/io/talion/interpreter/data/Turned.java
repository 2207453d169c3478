package io.talion.interpreter.data;

import io.talion.trace.column.Column;

/** The steps that a chunk took of a tally, in the order of instants. */
interface Turned {
  /**
   * Tells a total which values keys have had since the chunk began as of an instant, if turns need
   * not be put in order for that; whether it did.
   */
  boolean tell(long order, TallyTotal total);

  /** How many there are; they are in order from now on. */
  int turns();

  /** The number of a turn's instant in the run. */
  long order(int turn);

  /** The key's small number. */
  int key(int turn);

  /** Whether the value that a turn left was that of its key from its instant on. */
  boolean isLeft(int turn);

  /** Appends the value that a turn left. */
  void append(int turn, Column to);
}
