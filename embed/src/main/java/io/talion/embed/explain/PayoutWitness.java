package io.talion.embed.explain;

import io.talion.compiler.core.Reward;
import io.talion.compiler.engine.FrameProbe;
import io.talion.compiler.engine.RewardProbe;
import io.talion.compiler.engine.RewardProbe.Share;
import io.talion.compiler.engine.RunSink;
import io.talion.embed.Policy;
import io.talion.embed.explain.Explanation.Clause;
import io.talion.embed.explain.Explanation.Part;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watches an evaluation for the division that made a payout, and reads its clauses. */
final class PayoutWitness implements RunSink {
  private final ExpressionReader reader;
  private final Payout payout;
  private final Type amounts;
  private List<Clause> clauses = List.of();
  private boolean confirmed;

  PayoutWitness(Policy policy, Payout payout) {
    this.reader = new ExpressionReader(policy);
    this.payout = payout;
    this.amounts = new Type.Amount(payout.token());
  }

  @Override
  public void finding(Finding finding) {
    // Asked about is a payout.
  }

  @Override
  public void divided(RewardProbe probe) {
    if (probe.payout().id().equals(payout.id())) {
      confirmed = probe.payout().equals(payout);
      clauses = clauses(probe);
    }
  }

  private List<Clause> clauses(RewardProbe probe) {
    List<Clause> out = new ArrayList<>();
    Reward reward = probe.reward();
    reward.lets().forEach(l -> out.add(reader.clause("let " + l.name(), l.value(), probe)));
    reward.when().ifPresent(w -> out.add(reader.clause("when", w, probe)));
    out.add(reader.clause("pool", reward.pool(), probe));
    if (probe.carried().signum() > 0) {
      out.add(plain("carried", amount(probe.carried())));
    }
    reward.outOf().ifPresent(t -> out.add(reader.clause("out of", t, probe)));
    probe.shares().forEach(s -> out.add(share(s, probe)));
    out.add(plain("remainder", amount(payout.remainder()) + rest()));
    return out;
  }

  /** A member's weight, what that rests on, and what it gets for it. */
  private Clause share(Share s, RewardProbe probe) {
    Reward reward = probe.reward();
    FrameProbe in = probe.with(reward.among().slot(), s.member());
    Clause weight = reader.clause("weight", reward.weight(), in);
    List<Part> parts = new ArrayList<>(weight.values());
    parts.add(new Part("share", amount(s.exact()) + (isCapped(s) ? ", as much as its cap" : "")));
    Optional<Payout.Payment> paid =
        payout.paid().stream().filter(p -> p.member().equals(s.member())).findFirst();
    parts.add(new Part("paid", amount(paid.map(Payout.Payment::amount).orElse(BigInteger.ZERO))));
    paid.flatMap(Payout.Payment::operator)
        .ifPresent(o -> parts.add(new Part("of it the operator's", amount(o))));
    return new Clause(
        "weight of " + s.member(),
        weight.text(),
        weight.value(),
        weight.place(),
        List.copyOf(parts));
  }

  private static boolean isCapped(Share s) {
    return s.cap().filter(c -> c.equals(s.exact())).isPresent();
  }

  private String rest() {
    return switch (payout.rest()) {
      case Payout.Rest.Carry c -> ", carried";
      case Payout.Rest.Burn b -> ", burnt";
      case Payout.Rest.To t -> " to " + t.recipient();
    };
  }

  private static Clause plain(String keyword, String value) {
    return new Clause(keyword, "", value, "", List.of());
  }

  private String amount(BigInteger units) {
    return text(new Int(units));
  }

  private String amount(Ratio units) {
    return text(units);
  }

  private String text(Value units) {
    return ValueText.text(units, amounts);
  }

  /** Whether the second evaluator pays the same. */
  boolean isConfirmed() {
    return confirmed;
  }

  List<Clause> clauses() {
    return clauses;
  }
}
