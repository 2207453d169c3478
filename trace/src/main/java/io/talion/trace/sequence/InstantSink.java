package io.talion.trace.sequence;

/** Takes the instants in canonical order, and what did not make it into one. */
public interface InstantSink {
  /**
   * A complete instant. {@code rows[from, onTime)} came late and were accepted, in canonical order
   * by their own times; {@code rows[onTime, to)} are its events in canonical order. Each event is
   * there once. The array and the instant belong to the sequencer.
   */
  void instant(Instant at, int[] rows, int from, int onTime, int to);

  /** An event of an instant already evaluated, for the late log. */
  void late(int row);

  /**
   * An event that would move time by more than {@code gap at most} allows: rejected (semantics.md
   * 5).
   */
  void gap(int row);

  /** An event that an equal one of its instant stands for. */
  void duplicate(int row);
}
