package io.talion.interpreter.lower;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.interpreter.data.Purse;
import io.talion.interpreter.node.ColumnNode;
import io.talion.interpreter.node.TestNode;
import io.talion.interpreter.node.reward.RewardNode;
import io.talion.interpreter.node.reward.RewardParts;
import io.talion.interpreter.node.reward.RewardShape;
import io.talion.interpreter.node.rule.BindNode;
import io.talion.interpreter.node.rule.WhenNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rewards. */
final class RewardLowering {
  private record PurseKey(int reward) {}

  private final Lowering lowering;
  private final TriggerLowering triggers;

  RewardLowering(Lowering lowering, TriggerLowering triggers) {
    this.lowering = lowering;
    this.triggers = triggers;
  }

  /** Where a reward keeps what it holds over. */
  static int purse(int reward, Lowering lowering) {
    return lowering.layout().share(new PurseKey(reward), state -> new Purse());
  }

  RewardNode lower(Reward reward) {
    RewardShape shape =
        new RewardShape(
            reward,
            purse(reward.id(), lowering),
            lowering.core().terms().rewardUp(),
            lowering.core().terms().effectiveFrom().orElse(Long.MIN_VALUE));
    return new RewardNode(
        shape,
        triggers.lower(reward.every(), reward.frameSize(), triggers.inTurn().pays()),
        tests(reward).toArray(TestNode[]::new),
        parts(reward));
  }

  private RewardParts parts(Reward reward) {
    return new RewardParts(
        lowering.expressions().lower(reward.pool()),
        optional(reward.outOf()),
        reward.remainder() instanceof Reward.Remainder.To to
            ? lowering.expressions().lower(to.recipient())
            : null,
        lowering.expressions().all(reward.holes()),
        triggers.each(reward.among()),
        lowering.expressions().lower(reward.weight()),
        optional(reward.cap()),
        optional(reward.operatorSplit()));
  }

  private @Nullable ColumnNode optional(Optional<Expr> e) {
    return e.map(lowering.expressions()::lower).orElse(null);
  }

  private List<TestNode> tests(Reward reward) {
    List<TestNode> tests = new ArrayList<>();
    for (Reward.Let let : reward.lets()) {
      ColumnNode value = lowering.expressions().lower(let.value());
      int start = lowering.start(let.value().span());
      tests.add(new BindNode(let.slot(), value, start, let.value().span().end()));
    }
    reward
        .when()
        .ifPresent(w ->
            tests.add(
                new WhenNode(
                    lowering.expressions().lower(w), lowering.start(w.span()), w.span().end())));
    return tests;
  }
}
