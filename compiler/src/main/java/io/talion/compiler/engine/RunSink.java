package io.talion.compiler.engine;

import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.util.List;
import java.util.function.Supplier;

/** Where a run reports. Called on the run's thread, in order. */
public interface RunSink {
  void finding(Finding finding);

  /**
   * A finding with its place in the output, for those who merge several runs. Engines that do not
   * know it call {@link #finding}.
   *
   * @param place worked out when it is asked for, on the run's thread
   */
  default void found(Finding finding, Supplier<FindingPlace> place) {
    finding(finding);
  }

  /** A finding that was told has another status from now on (semantics.md 27). */
  default void status(String finding, Finding.Status status) {}

  /** A finding that was told stands, but says something else since events were retracted. */
  default void changed(Finding finding) {}

  /** Nothing can happen to a finding any more: its status stays what it is. */
  default void over(String finding) {}

  /** After a retraction: the findings that stand, in the order of their instants. */
  default void order(List<String> findings) {}

  /** An event that never happened: it was read, and another event took it back. */
  default void retracted(Event event) {}

  /**
   * What a reward pays; it comes after the findings of its instant (semantics.md 34). One of an id
   * that was told before takes its place, since events were retracted.
   */
  default void payout(Payout payout) {}

  /** A payout that was told never happened: events were retracted. */
  default void withdrawn(Payout payout) {}

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

  /** A rule was tested for a binding: of the reference evaluator only, for explanations. */
  default void tested(RuleProbe probe) {}

  /** A pool was divided: of the reference evaluator only, for explanations. */
  default void divided(RewardProbe probe) {}
}
