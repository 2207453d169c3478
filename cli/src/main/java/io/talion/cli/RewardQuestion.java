package io.talion.cli;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.cli.option.Times;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Reward;
import io.talion.embed.explain.Explainer;
import io.talion.trace.finding.Payout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code explain --reward NAME [--at T]}: which payout is meant.
 *
 * @param reward its name
 * @param at the first at this time or later; the last of all where it is not given
 */
record RewardQuestion(String reward, @Nullable String at) {

  Payout payout(Explainer explainer, Core core) {
    List<String> names = core.rewards().stream().map(Reward::name).toList();
    if (!names.contains(reward)) {
      throw UserError.usage(
          Mistake.UNKNOWN_RULE,
          "the policy has no reward `" + reward + "`",
          names.isEmpty() ? "it has none at all" : "its rewards are " + String.join(", ", names));
    }
    OptionalLong time = Times.option("--at", at);
    List<Payout> paid =
        explainer.payouts().stream().filter(p -> p.reward().equals(reward)).toList();
    Optional<Payout> asked =
        time.isEmpty()
            ? paid.stream().reduce((first, second) -> second)
            : paid.stream().filter(p -> p.time() >= time.getAsLong()).findFirst();
    return asked.orElseThrow(() ->
        UserError.usage(
            Mistake.UNKNOWN_FINDING,
            "`"
                + reward
                + "` paid nothing on this trace"
                + (at == null ? "" : " from " + at + " on"),
            "`talion run` prints what is paid; `--until` lets more periods end"));
  }
}
