package io.talion.compiler.emit;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.type.Clock;

/**
 * Why an event that passed its schema is refused all the same, with the code of its entry in the
 * rejected log (semantics.md 5 and 10).
 *
 * @param code T2xxx
 * @param reason one sentence
 */
public record Refusal(String code, String reason) {
  /** An event that moves time by more than {@code gap at most}. */
  public static Refusal implausible(EventKind.Extent gap) {
    String unit = gap.clock().equals(Clock.TIME) ? "ms" : gap.clock().name() + "s";
    return new Refusal(
        RejectionCode.GAP.code(),
        "moves time by more than the gap of at most " + gap.distance() + " " + unit);
  }

  /** An event about a finding that was not made, is over, or that nobody can contest. */
  public static Refusal notWaiting() {
    return new Refusal(
        RejectionCode.NOT_WAITING.code(), "no finding with a challenge waits under this id");
  }

  /** A finding that was vetoed or executed already. */
  public static Refusal ended() {
    return new Refusal(RejectionCode.NOT_WAITING.code(), "the finding has ended already");
  }

  /** A challenge or a veto at the end of the challenge or after it. */
  public static Refusal afterChallenge(String kind) {
    return new Refusal(
        RejectionCode.OUT_OF_TURN.code(), "the challenge was over before this " + kind);
  }

  /** An execution before the end of the challenge. */
  public static Refusal contestable() {
    return new Refusal(RejectionCode.OUT_OF_TURN.code(), "the finding could still be challenged");
  }

  /** An answer to a challenge that nobody made. */
  public static Refusal unchallenged() {
    return new Refusal(RejectionCode.OUT_OF_TURN.code(), "the finding was not challenged");
  }

  /** A retraction of what is final, or of nothing that was read. */
  public static Refusal retraction(String reason) {
    return new Refusal(RejectionCode.RETRACTION.code(), reason);
  }

  /** An event without the partner that {@code only with} asks for. */
  public static Refusal partnerless(EventKind kind, EventKind partner) {
    return new Refusal(
        RejectionCode.NO_PARTNER.code(),
        "no " + partner.name() + " came before this " + kind.name() + " with the same key");
  }
}
