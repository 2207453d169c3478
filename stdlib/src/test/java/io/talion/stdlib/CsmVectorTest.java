package io.talion.stdlib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of Lido's CSM oracle tests: performances, outcomes of a frame, shares by key,
 * distributions, strikes. A table is known by its name in the oracle's tests; what is not known
 * fails.
 */
class CsmVectorTest {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int NETWORK = 3;
  private static final String MINIMUM = "32000000000";

  private final Judge judge = Judge.of("csm");
  private final CsmFrames frames = new CsmFrames(judge);
  private final Set<String> tables = new TreeSet<>();

  @Test
  void tablesAreEqual() {
    VectorSet set = VectorSet.of("lido-csm-oracle-cases");
    for (Path file : set.files("*.json")) {
      JSON.readTree(file.toFile())
          .properties()
          .forEach(table ->
              table
                  .getValue()
                  .forEach(
                      part -> part.get("cases").forEach(row -> row(set, table.getKey(), row))));
    }
    System.out.println("lido-csm-oracle-cases: tables " + tables);
    set.report(
        Row.of(
            "Lido CSM: performances, outcomes, shares by key, distributions, strikes",
            "`std.csm`, `.frame`, `.strikes`",
            "lido-oracle's tables",
            "every row (approximate ones within their tolerance)"),
        judge.engines());
  }

  private void row(VectorSet set, String table, JsonNode row) {
    tables.add(table);
    switch (table) {
      case "test_get_network_performance", "test_performance_coefficients_calc_performance" ->
          performance(set, table, row);
      case "test_process_validator_duty" -> outcome(set, table + row, row, MINIMUM, row.get(4));
      case "test_get_validator_duties_outcome_scales_by_effective_balance" ->
          scaled(set, table + row, row);
      case "test_interval_mapping_returns_correct_reward_share" -> lookup(set, table, row);
      case "test_validates_correct_distribution", "tests_validates_correct_distribution" ->
          given(set, table + row, row, "true");
      case "test_raises_error_for_invalid_distribution" -> given(set, table + row, row, "false");
      default -> frames.row(set, table, row);
    }
  }

  private void performance(VectorSet set, String table, JsonNode row) {
    Trace trace =
        new Trace()
            .add(
                "Performance",
                1,
                "n",
                1,
                "attestation",
                decimal(row.get(0)),
                "proposal",
                decimal(row.get(1)),
                "sync",
                decimal(row.get(2)));
    String value = Verdicts.let(judge.judge(trace).of("performance").get(0), "value");
    JsonNode expected = row.get(NETWORK);
    boolean approximate = expected.isObject();
    BigDecimal wanted = Recorded.decimal(approximate ? expected.get("args").get(0) : expected);
    BigDecimal tolerance =
        approximate
            ? wanted.multiply(Fields.decimal(expected, new BigDecimal("1e-6"), "rel"))
            : BigDecimal.ZERO;
    boolean equal = fraction(value).subtract(wanted).abs().compareTo(tolerance) <= 0;
    set.compare(table + " " + row, equal ? "equal" : value, "equal");
  }

  private static BigDecimal fraction(String ratio) {
    String[] parts = ratio.split("/", -1);
    return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL128);
  }

  private void outcome(
      VectorSet set, String what, JsonNode row, String effective, JsonNode expected) {
    JsonNode duties = row.get(0);
    Trace trace =
        new Trace()
            .add(
                "Duties",
                1,
                "n",
                1,
                "attestation",
                duty(Recorded.argument(duties, "attestation", 0)),
                "proposal",
                duty(Recorded.argument(duties, "proposal", 1)),
                "sync",
                duty(Recorded.argument(duties, "sync", 2)),
                "slashed",
                row.get(1),
                "threshold",
                decimal(row.get(2)),
                "share",
                decimal(row.get(3)),
                "effective",
                effective);
    var finding = judge.judge(trace).of("judged").get(0);
    set.compare(
        what,
        Verdicts.let(finding, "participation")
            + " "
            + Verdicts.let(finding, "rebate")
            + " "
            + Verdicts.let(finding, "strikes"),
        Recorded.argument(expected, "participation_share", 0).asString()
            + " "
            + Recorded.argument(expected, "rebate_share", 1).asString()
            + " "
            + Recorded.argument(expected, "strikes", 2).asString());
  }

  /** Ten attestations of ten at half the share, for so many times 32 ETH: half of 320 times it. */
  private void scaled(VectorSet set, String what, JsonNode row) {
    long times = Recorded.number(row.isArray() ? row.get(0) : row);
    ObjectNode duties = JSON.createObjectNode();
    duties.set("attestation", JSON.createObjectNode().put("assigned", 10).put("included", 10));
    JsonNode all =
        JSON.createArrayNode().add(duties).add(false).add(new BigDecimal("0.0")).add(0.5);
    JsonNode expected =
        JSON.createObjectNode()
            .put("participation_share", 160 * times)
            .put("rebate_share", 160 * times)
            .put("strikes", 0);
    outcome(set, what, all, Long.toString(32_000_000_000L * times), expected);
  }

  private void lookup(VectorSet set, String table, JsonNode row) {
    Trace trace =
        new Trace()
            .add(
                "Lookup",
                1,
                "n",
                1,
                "key_number",
                Recorded.number(row.get(1)),
                "curve",
                CsmFrames.curve(JSON.createArrayNode(), row.get(0), MissingNode.getInstance(), 6));
    String value = Verdicts.let(judge.judge(trace).of("lookup").get(0), "value");
    set.compare(
        table + " " + row,
        fraction(value).compareTo(Recorded.decimal(row.get(2))) == 0 ? "equal" : value,
        "equal");
  }

  private void given(VectorSet set, String what, JsonNode row, String expected) {
    Trace trace =
        new Trace()
            .add(
                "Given",
                1,
                "n",
                1,
                "distributed",
                row.get(0).asString(),
                "rebated",
                row.get(1).asString(),
                "rewards",
                row.get(2).asString());
    set.compare(what, Verdicts.let(judge.judge(trace).of("given").get(0), "valid"), expected);
  }

  private static JsonNode decimal(JsonNode number) {
    return number.isNull()
        ? number
        : JSON.getNodeFactory().stringNode(Recorded.decimal(number).toPlainString());
  }

  /** A duty of a table as the policy's record; null where there is none. */
  static JsonNode duty(JsonNode duty) {
    if (duty.isMissingNode() || duty.isNull()) {
      return JSON.getNodeFactory().nullNode();
    }
    ObjectNode out = JSON.createObjectNode();
    return out.put("assigned", Recorded.number(Recorded.argument(duty, "assigned", 0)) + "")
        .put("included", Recorded.number(Recorded.argument(duty, "included", 1)) + "");
  }
}
