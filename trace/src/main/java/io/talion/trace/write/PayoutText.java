package io.talion.trace.write;

import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reward paid, in one line for people: the first few members, the rest in number. */
public final class PayoutText {
  private static final int SHOWN = 3;

  private PayoutText() {}

  /** {@code pays 0x8706…fc12 500 EIGEN and 2 more; 9000 EIGEN carried}. */
  public static String of(Payout p, Function<Value, String> names) {
    String rest = amount(p.remainder(), p) + " " + destination(p, names);
    return (p.paid().isEmpty() ? "pays nobody" : "pays " + payments(p, names)) + "; " + rest;
  }

  private static String payments(Payout p, Function<Value, String> names) {
    List<Payout.Payment> paid = p.paid();
    int over = paid.size() - SHOWN;
    return paid.stream()
            .limit(SHOWN)
            .map(x -> names.apply(x.member()) + " " + amount(x.amount(), p))
            .collect(Collectors.joining(", "))
        + (over > 0 ? " and " + over + " more" : "");
  }

  private static String destination(Payout p, Function<Value, String> names) {
    return switch (p.rest()) {
      case Payout.Rest.Carry c -> "carried";
      case Payout.Rest.Burn b -> "burned";
      case Payout.Rest.To t -> "to " + names.apply(t.recipient());
    };
  }

  private static String amount(BigInteger units, Payout p) {
    return ValueText.text(new Int(units), new Type.Amount(p.token()));
  }
}
