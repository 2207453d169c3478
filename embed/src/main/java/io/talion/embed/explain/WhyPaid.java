package io.talion.embed.explain;

import io.talion.compiler.core.Reward;
import io.talion.embed.Policy;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.ValueText;
import java.util.List;
import java.util.Optional;

/** Puts together why a reward paid what it did. */
final class WhyPaid {
  private final Policy policy;
  private final Reward reward;
  private final Payout payout;
  private final PayoutWitness witness;

  WhyPaid(Policy policy, Reward reward, Payout payout, PayoutWitness witness) {
    this.policy = policy;
    this.reward = reward;
    this.payout = payout;
    this.witness = witness;
  }

  Explanation explanation() {
    return new Explanation(
        payout.reward(),
        policy.place(reward.pool().span()),
        payout.time(),
        Optional.empty(),
        Optional.of(payout),
        verdict(),
        List.of("for what is after " + point(payout.from()) + ", up to " + point(payout.to())),
        witness.clauses(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private String verdict() {
    String confirmed =
        witness.isConfirmed()
            ? "the reference evaluator pays the same"
            : "the reference evaluator does not pay it: please report this";
    return payout.because() + " (" + confirmed + ")";
  }

  private String point(long at) {
    Clock clock = reward.every().clock();
    return clock.equals(Clock.TIME)
        ? ValueText.text(Int.of(at), Type.INSTANT)
        : clock.name() + " " + at;
  }
}
