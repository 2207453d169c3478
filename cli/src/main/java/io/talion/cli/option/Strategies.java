package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.Nearest;
import io.talion.cli.host.UserError;
import io.talion.embed.Policy;
import java.util.Map;

/**
 * {@code --strategy NAME=0x…}: names must be among those of {@code terms}, addresses 20 bytes. They
 * are for {@code --emit}; findings show names.
 */
final class Strategies {
  private Strategies() {}

  static void check(Policy policy, Map<String, String> bound) {
    bound.forEach((name, address) -> check(policy, name, address));
  }

  private static void check(Policy policy, String name, String address) {
    if (policy.strategies().isEmpty()) {
      throw UserError.usage(
          Mistake.UNKNOWN_STRATEGY,
          "--strategy: the policy's terms name no strategies",
          "leave --strategy out");
    }
    if (!policy.strategies().contains(name)) {
      throw UserError.usage(
          Mistake.UNKNOWN_STRATEGY,
          "--strategy: the policy names no strategy `" + name + "`",
          Nearest.to(name, policy.strategies())
              .map(n -> "did you mean `" + n + "`?")
              .orElse("its terms name: " + String.join(", ", policy.strategies())));
    }
    address("--strategy", name, address);
  }

  /** Refuses what is no address. */
  static void address(String option, String name, String address) {
    if (!address.matches("0x[0-9a-fA-F]{40}")) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          option + " " + name + ": `" + address + "` is no address",
          "write 20 bytes as 0x…");
    }
  }
}
