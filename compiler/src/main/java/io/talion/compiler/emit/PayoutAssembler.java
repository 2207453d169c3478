package io.talion.compiler.emit;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Reward;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * Makes the payout that is shown of what an engine shared out: id, period and reason (semantics.md
 * 29 and 30). Both engines use it, so that only the meaning can differ between them, never the
 * form.
 */
public final class PayoutAssembler {
  private final Core core;

  public PayoutAssembler(Core core) {
    this.core = core;
  }

  /**
   * The payout of a period.
   *
   * @param time of the instant
   * @param to the point on the clock of {@code every} at which the period ends
   * @param holes values of the holes of {@code because}, in order
   */
  public Payout assemble(
      Reward reward,
      long time,
      long to,
      List<Payout.Payment> paid,
      BigInteger remainder,
      Payout.Rest rest,
      List<Value> holes) {
    return new Payout(
        FindingId.of(core.digest(), reward.name(), 0, List.of(), String.valueOf(to)),
        core.name(),
        core.version(),
        reward.name(),
        time,
        to - reward.every().period(),
        to,
        reward.token(),
        paid,
        remainder,
        rest,
        Because.text(reward.because(), holes));
  }
}
