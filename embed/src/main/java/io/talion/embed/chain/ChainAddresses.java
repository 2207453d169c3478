package io.talion.embed.chain;

import io.talion.compiler.core.Terms;
import io.talion.trace.value.Hex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The addresses and numbers on chain that a policy's names stand for.
 *
 * @param avs 20 bytes
 * @param operatorSet the set's number; absent where the policy names none
 * @param strategies by name, in order of declaration
 * @param tokens by name
 */
public record ChainAddresses(
    Hex avs, Optional<Integer> operatorSet, Map<String, Hex> strategies, Map<String, Hex> tokens) {
  /** A strategy's unit of weight: multipliers are 10^18 for one. */
  static final String UNIT = "1000000000000000000";

  /**
   * Those of a policy, with what is given beside it, which wins.
   *
   * @throws UnboundNameException if an address or number is nowhere
   */
  public static ChainAddresses of(
      Terms terms, Map<String, Hex> strategies, Map<String, Hex> tokens) {
    Hex avs =
        terms
            .avs()
            .orElseThrow(() ->
                new UnboundNameException("the AVS", "write `avs 0x…` into the policy's terms"));
    Map<String, Hex> bound = new HashMap<>(terms.addresses());
    bound.putAll(strategies);
    List<String> unbound = terms.strategies().stream().filter(s -> !bound.containsKey(s)).toList();
    if (!unbound.isEmpty()) {
      throw new UnboundNameException(
          "the strategy `" + unbound.get(0) + "`",
          "give --strategy " + unbound.get(0) + "=0x…, or a const of that name in the policy");
    }
    terms.strategies().forEach(name -> sole(name, terms, bound));
    if (terms.strategies().isEmpty()) {
      throw new UnboundNameException(
          "any strategy", "name the set's strategies in the policy's terms: `strategies stETH`");
    }
    return new ChainAddresses(avs, terms.operatorSet(), Map.copyOf(bound), Map.copyOf(tokens));
  }

  /** A contract takes a strategy once. */
  private static void sole(String name, Terms terms, Map<String, Hex> bound) {
    terms.strategies().stream()
        .filter(other -> !other.equals(name) && Objects.equals(bound.get(other), bound.get(name)))
        .findFirst()
        .ifPresent(other -> {
          throw new UnboundNameException(
              "`" + name + "` as something other than `" + other + "`",
              "give each strategy an address of its own");
        });
  }

  /**
   * The set's number.
   *
   * @throws UnboundNameException if the policy names none
   */
  int set() {
    return operatorSet.orElseThrow(() ->
        new UnboundNameException(
            "the operator set", "write `operators in set 0` into the policy's terms"));
  }

  /**
   * A strategy's address.
   *
   * @throws UnboundNameException if it has none
   */
  Hex strategy(String name) {
    Hex address = strategies.get(name);
    if (address == null) {
      throw new UnboundNameException(
          "the strategy `" + name + "`", "give --strategy " + name + "=0x…");
    }
    return address;
  }

  /**
   * A token's address.
   *
   * @throws UnboundNameException if it has none
   */
  Hex token(String name) {
    Hex address = tokens.get(name);
    if (address == null) {
      throw new UnboundNameException("the token `" + name + "`", "give --token " + name + "=0x…");
    }
    return address;
  }
}
