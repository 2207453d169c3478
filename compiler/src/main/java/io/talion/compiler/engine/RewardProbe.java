package io.talion.compiler.engine;

import io.talion.compiler.core.Reward;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * How the reference evaluator divided a pool, with the reward's lets: what an explanation of a
 * payout asks. Good only until the call that hands it over returns.
 */
public interface RewardProbe extends FrameProbe {
  /**
   * What a member can claim.
   *
   * @param cap the most it may get, in base units
   * @param exact what it gets before rounding, in base units
   */
  record Share(Value member, Optional<Ratio> cap, Ratio exact) {}

  Reward reward();

  Payout payout();

  /** What the last period left to this one, in base units; a part of what is divided. */
  BigInteger carried();

  /** Of all among whom the pool is divided, in ascending order. */
  List<Share> shares();
}
