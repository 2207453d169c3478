package io.talion.reference;

import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Everything that rewards have paid, by the number of the reward. */
final class Treasury {
  private record Told(int reward, Payout payout) {}

  private final List<Told> told = new ArrayList<>();

  void add(int reward, Payout payout) {
    told.add(new Told(reward, payout));
  }

  /** What a reward holds over: the remainder of its last period, if it carries. */
  BigInteger carried(int reward) {
    BigInteger carried = BigInteger.ZERO;
    for (Payout payout : of(reward)) {
      boolean carries = payout.rest() instanceof Payout.Rest.Carry;
      carried = carries ? payout.remainder() : BigInteger.ZERO;
    }
    return carried;
  }

  /** All that a member was paid. */
  BigInteger paid(int reward, Value member) {
    return of(reward).stream()
        .flatMap(p -> p.paid().stream())
        .filter(p -> p.member().equals(member))
        .map(Payout.Payment::amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private List<Payout> of(int reward) {
    return told.stream().filter(t -> t.reward() == reward).map(Told::payout).toList();
  }
}
