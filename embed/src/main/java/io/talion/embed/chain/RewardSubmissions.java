package io.talion.embed.chain;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Reward;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import java.util.List;
import java.util.Optional;

/** Makes submissions of payouts, in their order. For one run and one thread. */
public final class RewardSubmissions {
  /** What RewardsCoordinator's intervals are multiples of: a day, in milliseconds. */
  private static final long DAY = 86_400_000;

  private final ChainAddresses chain;
  private int sequence;

  /**
   * @throws UnboundNameException if a token of the policy's rewards has no address
   * @throws UnfitRewardException if a reward is none that RewardsCoordinator takes: its periods
   *     have to be whole days, its members operators, and nothing may be left to change
   */
  public RewardSubmissions(Core core, ChainAddresses chain) {
    this.chain = chain;
    if (core.terms().finalAfter().isPresent() && !core.rewards().isEmpty()) {
      throw new UnfitRewardException(
          core.rewards().get(0).name(),
          "the policy has `final after`, so that what is paid can change",
          "run it on a trace that is final, without that term");
    }
    core.rewards().forEach(r -> check(r, core));
  }

  private void check(Reward r, Core core) {
    if (!r.every().clock().equals(Clock.TIME)
        || r.every().period() % DAY != 0
        || r.every().from() % DAY != 0) {
      throw new UnfitRewardException(
          r.name(), "its periods are not whole days", "write `every 7 days from @…T00:00:00Z`");
    }
    if (!(r.among().range() instanceof Range.OfKind k)
        || Type.strip(core.kinds().get(k.kind()).type()) != Type.Bytes.OPERATOR) {
      throw new UnfitRewardException(
          r.name(), "its members are no operators", "write `among op in Operator`");
    }
    chain.token(r.token().name());
  }

  /** The submission of the next payout; empty where nothing is paid. */
  public Optional<RewardSubmission> of(Payout payout) {
    List<RewardSubmission.Part> parts =
        payout.paid().stream()
            .filter(p -> p.amount().signum() > 0)
            .map(p -> new RewardSubmission.Part((Hex) p.member(), p.amount()))
            .sorted((a, b) -> a.operator().compareTo(b.operator()))
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(submission(payout, parts));
  }

  private RewardSubmission submission(Payout payout, List<RewardSubmission.Part> parts) {
    return new RewardSubmission(
        ++sequence,
        payout,
        chain.avs(),
        chain.operatorSet(),
        chain.strategies().values().stream().distinct().sorted().toList(),
        chain.token(payout.token().name()),
        parts,
        payout.from() / 1000,
        (payout.to() - payout.from()) / 1000);
  }
}
