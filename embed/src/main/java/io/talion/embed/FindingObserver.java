package io.talion.embed;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;

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

  /**
   * What a reward pays, after the findings of its instant. One of an id that was told before takes
   * its place, since events were retracted.
   */
  default void paid(Payout payout) {}

  /** A payout that was told never happened: events were retracted. */
  default void withdrawn(Payout payout) {}
}
