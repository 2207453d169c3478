package io.talion.embed.test;

import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What rewards have paid in a test so far, and which payments an {@code expect} has taken. */
final class PaymentLedger {
  /** A payment that no expectation has taken yet. */
  private record Owed(Payout payout, Payout.Payment payment) {}

  private final List<Payout> payouts = new ArrayList<>();
  private final List<Owed> open = new ArrayList<>();

  /** One of an id that is known takes its place. */
  void add(Payout payout) {
    remove(payout);
    payouts.add(payout);
    payout.paid().forEach(p -> open.add(new Owed(payout, p)));
  }

  void remove(Payout payout) {
    payouts.removeIf(p -> p.id().equals(payout.id()));
    open.removeIf(o -> o.payout().id().equals(payout.id()));
  }

  List<Payout> all() {
    return payouts;
  }

  /**
   * Takes the first payment of a reward to a member not yet taken that is of this amount. An amount
   * of nothing is what its last period paid to whom it did not pay.
   */
  boolean take(String reward, Predicate<Value> member, BigInteger amount) {
    return amount.signum() == 0
        ? paidNothing(reward, member)
        : open.stream()
            .filter(o -> o.payout().reward().equals(reward))
            .filter(o -> member.test(o.payment().member()))
            .filter(o -> o.payment().amount().equals(amount))
            .findFirst()
            .filter(open::remove)
            .isPresent();
  }

  private boolean paidNothing(String reward, Predicate<Value> member) {
    return payouts.stream()
        .filter(p -> p.reward().equals(reward))
        .reduce((a, b) -> b)
        .filter(p -> p.paid().stream().noneMatch(x -> member.test(x.member())))
        .isPresent();
  }
}
