package io.talion.compiler.engine;

import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;

/** Where a run reports. Called on the run's thread, in order. */
public interface RunSink {
  void finding(Finding finding);

  /** An event that came after its instant had been evaluated. */
  default void late(Event event) {}

  /**
   * An event refused after it passed the schema: implausible time or no partner.
   *
   * @param code T2xxx
   */
  default void rejected(Event event, String code, String reason) {}

  /** An event that {@code once per} merged into an earlier one. */
  default void merged(Event event) {}
}
