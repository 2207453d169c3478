package io.talion.compiler.emit;

import io.talion.trace.event.EventKind;
import io.talion.trace.read.RejectionCode;
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

  /** An event without the partner that {@code only with} asks for. */
  public static Refusal partnerless(EventKind kind, EventKind partner) {
    return new Refusal(
        RejectionCode.NO_PARTNER.code(),
        "no " + partner.name() + " came before this " + kind.name() + " with the same key");
  }
}
