package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import io.talion.compiler.core.Core;
import io.talion.embed.Policy;
import io.talion.embed.chain.ChainAddresses;
import io.talion.embed.chain.RewardSubmissions;
import io.talion.embed.chain.SlashRequests;
import io.talion.embed.chain.UnboundNameException;
import io.talion.embed.chain.UnfitRewardException;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Hex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --emit WHAT}: requests to EigenLayer's contracts in place of findings, and the addresses
 * that they need.
 */
public final class EmitOptions {
  @Option(
      names = "--emit",
      paramLabel = "WHAT",
      description = "call data in place of findings: slash-operator or reward-submission")
  @Nullable String emit;

  @Option(
      names = "--strategy",
      paramLabel = "NAME=0x…",
      description = "the address of a strategy that the policy names")
  Map<String, String> strategies = new LinkedHashMap<>();

  @Option(
      names = "--token",
      paramLabel = "NAME=0x…",
      description = "the address of a token that a reward is paid in")
  Map<String, String> tokens = new LinkedHashMap<>();

  /** Refuses what makes no sense, whatever the policy. */
  public void check(Policy policy, OutputOptions output) {
    Strategies.check(policy, strategies);
    tokens.forEach((name, address) -> Strategies.address("--token", name, address));
    if (emit == null) {
      return;
    }
    if (!emit.equals("slash-operator") && !emit.equals("reward-submission")) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "--emit: there is no request `" + emit + "`",
          "write --emit slash-operator or --emit reward-submission");
    }
    if (output.follow || output.open || output.late || output.format != OutputOptions.Form.ndjson) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "--emit prints requests that will not change any more, one JSON object a line",
          "leave --follow, --open, --late and --format out");
    }
  }

  /** What makes lines of findings and payouts; empty where findings themselves are printed. */
  public Optional<EmitWriter.Lines> lines(Core core) {
    if (emit == null) {
      return Optional.empty();
    }
    try {
      ChainAddresses chain = ChainAddresses.of(core.terms(), hex(strategies), hex(tokens));
      return Optional.of(
          emit.equals("slash-operator") ? slashes(core, chain) : rewards(core, chain));
    } catch (UnboundNameException e) {
      throw UserError.usage(
          Mistake.UNBOUND_NAME, "--emit " + emit + ": " + e.getMessage(), e.fix());
    } catch (UnfitRewardException e) {
      throw UserError.usage(Mistake.UNFIT_REWARD, e.getMessage(), e.fix());
    }
  }

  private static EmitWriter.Lines slashes(Core core, ChainAddresses chain) {
    SlashRequests requests = new SlashRequests(core, chain);
    Function<Finding, Optional<String>> line = f -> requests.of(f).map(r -> r.json());
    return new EmitWriter.Lines(line, p -> Optional.empty());
  }

  private static EmitWriter.Lines rewards(Core core, ChainAddresses chain) {
    RewardSubmissions submissions = new RewardSubmissions(core, chain);
    Function<Payout, Optional<String>> line = p -> submissions.of(p).map(s -> s.json());
    return new EmitWriter.Lines(f -> Optional.empty(), line);
  }

  private static Map<String, Hex> hex(Map<String, String> addresses) {
    return addresses.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Hex.parse(e.getValue())));
  }
}
