package io.talion.conformance.corpus;

import io.talion.trace.finding.Payout;

/** What a reward paid as the corpus writes it; see the corpus's README. */
public final class PayoutLine {
  private PayoutLine() {}

  /** With period and reason. */
  public static String of(Payout p) {
    return like(p, " [ | ");
  }

  /** The period and the reason only where {@code expected} has them. */
  static String like(Payout p, String expected) {
    StringBuilder line = new StringBuilder().append(p.time()).append(' ').append(p.reward());
    if (expected.contains(" [")) {
      line.append(" [").append(p.from()).append(',').append(p.to()).append(']');
    }
    line.append(" pays");
    p.paid().forEach(x -> line.append(payment(x)));
    line.append(" remainder ").append(p.remainder()).append(rest(p.rest()));
    return expected.contains(" | ")
        ? line.append(" | ").append(p.because()).toString()
        : line.toString();
  }

  private static String payment(Payout.Payment p) {
    String amount =
        p.operator().map(o -> o + "+" + p.amount().subtract(o)).orElse(p.amount().toString());
    return " " + Names.of(p.member()) + " " + amount;
  }

  private static String rest(Payout.Rest rest) {
    return switch (rest) {
      case Payout.Rest.Carry c -> " carry";
      case Payout.Rest.Burn b -> " burn";
      case Payout.Rest.To t -> " to " + Names.of(t.recipient());
    };
  }
}
