package io.talion.interpreter.store;

/** Cuts a timeline into chunks of whole instants, as the engine does. */
final class Chunks {
  private Chunks() {}

  /** The end of the chunk of about {@code batch} rows that starts at {@code from}. */
  static int end(long[] at, int from, int batch) {
    int end = Math.min(at.length, from + batch);
    while (end < at.length && at[end] == at[end - 1]) {
      end++;
    }
    return end;
  }
}
