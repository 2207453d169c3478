package io.talion.reference;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Reward;
import io.talion.compiler.engine.FrameProbe;
import io.talion.compiler.engine.RewardProbe;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A pool that was divided, open to questions while its instant is evaluated. */
record Division(
    Reward reward,
    History history,
    Evaluator evaluator,
    Frame frame,
    Payout payout,
    BigInteger carried,
    List<Share> shares)
    implements RewardProbe {

  @Override
  public long time() {
    return history.now().time();
  }

  @Override
  public Value eval(Expr e) {
    return evaluator.eval(e, frame);
  }

  @Override
  public Optional<List<Value>> select(Expr.Aggregate a) {
    return evaluator.windows().select(a.range(), a.slot(), a.steps(), frame);
  }

  @Override
  public FrameProbe with(int slot, Value value) {
    return new Division(
        reward, history, evaluator, frame.with(slot, value), payout, carried, shares);
  }
}
