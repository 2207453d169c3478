package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.emit.PayoutAssembler;
import io.talion.compiler.engine.RewardProbe;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reward over all instants (language.md section 7, semantics.md 30): when its period ends, the
 * pool and what was carried is divided among the members by weight. What is paid and the remainder
 * together are that pool, whatever the weights.
 */
final class RewardTest {
  private final Reward reward;
  private final History history;
  private final Evaluator evaluator;
  private final Treasury treasury;
  private final Source source;
  private final RunSink sink;

  /** One among whom the pool is divided, and its share. */
  private record Claimant(Value member, Frame frame, Optional<Ratio> cap, Ratio share) {}

  RewardTest(Reward reward, History history, Evaluator evaluator, RunSink sink) {
    this.sink = sink;
    this.reward = reward;
    this.history = history;
    this.evaluator = evaluator;
    this.treasury = evaluator.treasury();
    this.source = new Source(reward.every(), history, evaluator);
  }

  /** What is paid in the current instant. */
  Optional<Payout> evaluate() {
    long from = history.core().terms().effectiveFrom().orElse(0);
    boolean due = !source.bindings().isEmpty() && history.now().time() >= from;
    Frame frame = due ? lets() : Frame.EMPTY;
    return due && reward.when().map(w -> evaluator.holds(w, frame)).orElse(true)
        ? Optional.of(payout(frame))
        : Optional.empty();
  }

  /** Remembered only when the instant is told. */
  void told(Payout payout) {
    treasury.add(reward.id(), payout);
  }

  private Frame lets() {
    Frame frame = Frame.EMPTY;
    for (Reward.Let let : reward.lets()) {
      frame = frame.with(let.slot(), evaluator.eval(let.value(), frame));
    }
    return frame;
  }

  private Payout payout(Frame frame) {
    BigInteger pool = positive(reward.pool(), frame).floor().value();
    BigInteger carried = treasury.carried(reward.id());
    BigInteger all = pool.add(carried);
    List<Claimant> claimants = claimants(all, frame);
    List<Payout.Payment> paid = payments(all, claimants);
    BigInteger total =
        paid.stream().map(Payout.Payment::amount).reduce(BigInteger.ZERO, BigInteger::add);
    Payout payout =
        new PayoutAssembler(history.core())
            .assemble(
                reward,
                history.now().time(),
                history.now().now(reward.every().clock()),
                paid,
                all.subtract(total),
                rest(frame),
                evaluator.all(reward.holes(), frame));
    List<RewardProbe.Share> shares =
        claimants.stream().map(c -> new RewardProbe.Share(c.member(), c.cap(), c.share())).toList();
    sink.divided(new Division(reward, history, evaluator, frame, payout, carried, shares));
    return payout;
  }

  private List<Claimant> claimants(BigInteger pool, Frame outer) {
    Ratio whole = Ratio.of(pool);
    List<Value> members = new ArrayList<>();
    List<Distribution.Claim> claims = new ArrayList<>();
    Trigger.Each among = reward.among();
    for (Value member : evaluator.windows().candidates(among.range(), outer)) {
      Frame frame = outer.with(among.slot(), member);
      if (among.where().map(w -> evaluator.holds(w, frame)).orElse(true)) {
        members.add(member);
        Optional<Ratio> cap = reward.cap().map(c -> positive(c, frame).multiply(whole));
        claims.add(new Distribution.Claim(positive(reward.weight(), frame), cap));
      }
    }
    Optional<Ratio> outOf = reward.outOf().map(t -> positive(t, outer));
    List<Ratio> shares = Distribution.of(whole, claims, outOf);
    List<Claimant> claimants = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Frame frame = outer.with(among.slot(), members.get(i));
      claimants.add(new Claimant(members.get(i), frame, claims.get(i).cap(), shares.get(i)));
    }
    return claimants;
  }

  private List<Payout.Payment> payments(BigInteger pool, List<Claimant> claimants) {
    List<Payout.Payment> paid = new ArrayList<>();
    BigInteger left = pool;
    for (Claimant c : claimants) {
      BigInteger amount = rounded(c.share()).min(left);
      left = left.subtract(amount);
      if (amount.signum() > 0) {
        paid.add(new Payout.Payment(c.member(), amount, operator(amount, c.frame())));
      }
    }
    return paid;
  }

  /** Rounded up, the pool still is the end: whoever comes last gets what is left. */
  private BigInteger rounded(Ratio share) {
    boolean up = history.core().terms().rewardUp();
    return (up ? share.ceil() : share.floor()).value();
  }

  private Optional<BigInteger> operator(BigInteger amount, Frame frame) {
    return reward
        .operatorSplit()
        .map(s -> min(positive(s, frame), Ratio.ONE).multiply(Ratio.of(amount)).floor().value());
  }

  private Payout.Rest rest(Frame frame) {
    return switch (reward.remainder()) {
      case Reward.Remainder.Carry c -> new Payout.Rest.Carry();
      case Reward.Remainder.Burn b -> new Payout.Rest.Burn();
      case Reward.Remainder.To t -> new Payout.Rest.To(evaluator.eval(t.recipient(), frame));
    };
  }

  /** What is below zero counts as nothing. */
  private Ratio positive(Expr quantity, Frame frame) {
    Ratio value = Numbers.exact(evaluator.eval(quantity, frame));
    return value.signum() < 0 ? Ratio.ZERO : value;
  }

  private static Ratio min(Ratio a, Ratio b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
