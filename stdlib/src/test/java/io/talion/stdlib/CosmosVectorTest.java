package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Cases of the Cosmos SDK's own tests: who is jailed for downtime, and what a slash takes of a
 * validator, of unbondings and of redelegations.
 */
class CosmosVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REFERENCE = 5000;

  private final Judge judge = Judge.of("cosmos", REFERENCE);

  @Test
  void casesAreEqual() {
    VectorSet set = VectorSet.of("cosmos-slashing-cases");
    for (Path file : set.files("*.json")) {
      JSON.readTree(file.toFile()).forEach(test -> compare(set, test));
    }
    set.report(
        Row.of(
            "Cosmos x/slashing and x/staking",
            "`std.cosmos`, `std.cosmos.staking`",
            "the SDK's tests",
            "ring, jailing, what a slash takes of validators, unbondings, redelegations"),
        judge.engines());
  }

  private void compare(VectorSet set, JsonNode test) {
    CosmosTrace trace = new CosmosTrace(test);
    Verdicts said = judge.with(params(test)).judge(trace.seen());
    Map<String, String> actual = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    test.get("expected")
        .properties()
        .forEach(e -> {
          expected.put(e.getKey(), e.getValue().asString());
          actual.put(e.getKey(), value(test, trace, said, e.getKey()));
        });
    trace
        .checks()
        .forEach((n, jailed) -> {
          expected.put("jailed at " + n, jailed);
          actual.put("jailed at " + n, Verdicts.let(seen(said, n), "jailed"));
        });
    set.compare(test.get("id").asString(), actual, expected);
  }

  /** The parameters of the chain; the least share to sign may be a number of blocks or a ratio. */
  private static Map<String, String> params(JsonNode test) {
    JsonNode given = Fields.any(test, "params");
    Map<String, String> out = new TreeMap<>();
    BigDecimal window = Fields.decimal(given, BigDecimal.valueOf(100), "signed_blocks_window");
    BigDecimal signed =
        Fields.decimal(given, window.divide(BigDecimal.valueOf(2)), "min_signed_per_window");
    BigDecimal least =
        signed.compareTo(BigDecimal.ONE) < 0
            ? signed.multiply(window).setScale(0, RoundingMode.HALF_EVEN)
            : signed;
    out.put("window", window.toBigInteger().toString());
    out.put("min_signed", least.toBigInteger().toString());
    out.put(
        "fraction",
        Fields.decimal(given, new BigDecimal("0.01"), "slash_fraction_downtime").toPlainString());
    return out;
  }

  /** A value of the validator that the case is about: the first it names. */
  private static String value(JsonNode test, CosmosTrace trace, Verdicts said, String name) {
    Finding validator = seen(said, "0");
    BigInteger tokens = new BigInteger(Verdicts.let(validator, "tokens"));
    return switch (name) {
      case "start_height", "index_offset", "missed_blocks_counter", "number_of_slashes" ->
          Verdicts.let(validator, name);
      case "jailed", "kicked" -> Verdicts.let(validator, "jailed");
      case "status" -> Verdicts.let(validator, "jailed").equals("true") ? "unbonding" : "bonded";
      case "tokens_power", "power_after", "remaining_power", "validator_power_after" ->
          power(tokens);
      case "slashed_power", "burned_power" -> power(initial(test).subtract(tokens));
      case "unbonding_balance_after",
          "unbonding_after",
          "unbonding_power_after",
          "entry_balance_after",
          "balance_after" ->
          power(left(said, trace, ""));
      case "slashed", "slash_amount", "slashed_amount" -> power(asked(said));
      default -> fraction(test, trace, said, name);
    };
  }

  /** The validator that the case is about, the first it names, when all was looked at. */
  private static Finding seen(Verdicts said, String n) {
    return said.of("validators").stream()
        .filter(f -> Verdicts.let(f, "n").equals(n))
        .findFirst()
        .orElseThrow();
  }

  private static String power(BigInteger tokens) {
    return tokens.divide(BigInteger.valueOf(CosmosTrace.POWER_REDUCTION)).toString();
  }

  private static BigInteger initial(JsonNode test) {
    return BigInteger.valueOf(CosmosTrace.POWER_REDUCTION)
        .multiply(BigInteger.valueOf(Fields.number(test, 100, "power", "validator_power")));
  }

  /** What is asked of all that is on its way out or elsewhere. */
  private static BigInteger asked(Verdicts said) {
    return said.of("entries").stream()
        .map(f -> new BigInteger(Verdicts.let(f, "asked")))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** What is left of the unbondings of a delegator; of everyone's without a name. */
  private static BigInteger left(Verdicts said, CosmosTrace trace, String who) {
    return said.of("entries").stream()
        .filter(f -> who.isEmpty() || trace.owner(f.key().get(1)).equals(who))
        .map(f -> new BigInteger(Verdicts.let(f, "balance")))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** {@code NAME_remaining_fraction}: all that a delegator has, of what it delegated. */
  private static String fraction(JsonNode test, CosmosTrace trace, Verdicts said, String name) {
    String suffix = "_remaining_fraction";
    if (!name.endsWith(suffix)) {
      return "not understood";
    }
    String who = name.substring(0, name.length() - suffix.length());
    BigInteger still =
        said.of("delegators").stream()
            .filter(f -> f.key().get(1).equals(trace.delegator(who)))
            .map(f -> new BigInteger(Verdicts.let(f, "tokens")))
            .reduce(left(said, trace, who), BigInteger::add);
    BigDecimal all = BigDecimal.ZERO;
    for (JsonNode step : test.get("trace")) {
      if (step.path("op").asString("").equals("delegate")
          && Fields.text(step, "", "from", "who", "delegator").equals(who)) {
        all = all.add(Fields.decimal(step, BigDecimal.ZERO, "power"));
      }
    }
    return new BigDecimal(still)
        .divide(BigDecimal.valueOf(CosmosTrace.POWER_REDUCTION))
        .divide(all, 18, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
