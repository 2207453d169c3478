package io.talion.embed;

import io.talion.trace.finding.Finding;

/**
 * Hears of findings and of what becomes of them (semantics.md 27), on the thread that feeds the
 * evaluation, in order.
 */
public interface FindingObserver {
  /** A finding, with the status with which it was found. */
  void found(Finding finding);

  /**
   * A finding that was told has another status from now on: final, challenged, vetoed, executed,
   * withdrawn, …
   *
   * @param finding its id
   */
  default void status(String finding, Finding.Status status) {}

  /**
   * A finding that was told stands, but says something else since events were retracted: a limit
   * gave back, another event proves it.
   */
  default void changed(Finding finding) {}
}
