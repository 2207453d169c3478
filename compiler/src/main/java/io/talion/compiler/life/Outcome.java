package io.talion.compiler.life;

import io.talion.compiler.emit.Refusal;
import io.talion.trace.finding.Finding.Status;
import java.util.Optional;

/**
 * What came of an event about a finding.
 *
 * @param refusal why it does not count
 * @param end the finding that it ended, and how
 */
public record Outcome(Optional<Refusal> refusal, Optional<End> end) {
  /** It changed something, or was to change nothing. */
  public static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());

  /** The end of a finding's process. */
  public record End(String finding, Status status) {}

  static Outcome refused(Refusal refusal) {
    return new Outcome(Optional.of(refusal), Optional.empty());
  }

  static Outcome ended(String finding, Status status) {
    return new Outcome(Optional.empty(), Optional.of(new End(finding, status)));
  }
}
