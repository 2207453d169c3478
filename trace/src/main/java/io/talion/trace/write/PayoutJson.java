package io.talion.trace.write;

import io.talion.trace.finding.Payout;
import java.math.BigInteger;

/**
 * What a reward paid in canonical JSON (interfaces.md section 2): members by ascending address,
 * quantities and the points of the period as strings (semantics.md 30 and 36).
 */
public final class PayoutJson {
  private PayoutJson() {}

  /** One line without its line feed. */
  public static String of(Payout p) {
    StringBuilder out = new StringBuilder(256);
    JsonObject json =
        new JsonObject(out)
            .string("reward", p.reward())
            .string("policy", p.policy())
            .string("version", p.version())
            .number("time", p.time())
            .raw("period", period(p))
            .string("token", p.token().name());
    payments(json, p);
    json.string("remainder", p.remainder().toString()).string("to", rest(p)).close();
    return out.toString();
  }

  /** {@code carry}, {@code burn}, or who gets it. */
  static String rest(Payout p) {
    return switch (p.rest()) {
      case Payout.Rest.Carry c -> "carry";
      case Payout.Rest.Burn b -> "burn";
      case Payout.Rest.To t -> PenaltyJson.party(t.recipient());
    };
  }

  /** After the first point, up to and including the second. */
  static String period(Payout p) {
    return "[\"" + p.from() + "\",\"" + p.to() + "\"]";
  }

  /** What only the cell of a table of values needs. */
  static String amounts(Payout p) {
    StringBuilder out = new StringBuilder();
    JsonObject json = new JsonObject(out).string("token", p.token().name());
    payments(json, p);
    json.string("remainder", p.remainder().toString()).string("to", rest(p)).close();
    return out.toString();
  }

  private static void payments(JsonObject json, Payout p) {
    JsonObject paid = json.object("paid");
    for (Payout.Payment payment : p.paid()) {
      String member = PenaltyJson.party(payment.member());
      payment
          .operator()
          .ifPresentOrElse(
              operator -> split(paid.object(member), payment.amount(), operator),
              () -> paid.string(member, payment.amount().toString()));
    }
    paid.close();
  }

  private static void split(JsonObject json, BigInteger amount, BigInteger operator) {
    json.string("operator", operator.toString())
        .string("stakers", amount.subtract(operator).toString())
        .close();
  }
}
