package io.talion.stdlib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of Lido's CSM oracle tests: performances, outcomes of a frame, shares by key. */
class CsmVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NETWORK = 3;

  private final Judge judge = Judge.of("csm");

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
    set.report();
  }

  private void row(VectorSet set, String table, JsonNode row) {
    switch (table) {
      case "test_get_network_performance", "test_performance_coefficients_calc_performance" ->
          performance(set, table, row);
      case "test_process_validator_duty" -> frame(set, table, row);
      case "test_interval_mapping_returns_correct_reward_share" -> lookup(set, table, row);
      default -> System.out.println("lido-csm-oracle-cases: not covered: " + table);
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
    BigDecimal wanted = (approximate ? expected.get("args").get(0) : expected).decimalValue();
    BigDecimal tolerance =
        approximate ? wanted.multiply(expected.get("rel").decimalValue()) : BigDecimal.ZERO;
    boolean equal = fraction(value).subtract(wanted).abs().compareTo(tolerance) <= 0;
    set.compare(table + " " + row, equal ? "equal" : value, "equal");
  }

  private static BigDecimal fraction(String ratio) {
    String[] parts = ratio.split("/", -1);
    return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL128);
  }

  private void frame(VectorSet set, String table, JsonNode row) {
    JsonNode duties = row.get(0);
    Trace trace =
        new Trace()
            .add(
                "Frame",
                1,
                "n",
                1,
                "attestation",
                duty(duties.get("attestation")),
                "proposal",
                duty(duties.get("proposal")),
                "sync",
                duty(duties.get("sync")),
                "slashed",
                row.get(1),
                "threshold",
                decimal(row.get(2)),
                "share",
                decimal(row.get(3)));
    var finding = judge.judge(trace).of("frame").get(0);
    JsonNode expected = row.get(4);
    set.compare(
        table + " " + row,
        Verdicts.let(finding, "participation")
            + " "
            + Verdicts.let(finding, "rebate")
            + " "
            + Verdicts.let(finding, "strikes"),
        expected.get("participation_share").asString()
            + " "
            + expected.get("rebate_share").asString()
            + " "
            + expected.get("strikes").asString());
  }

  private void lookup(VectorSet set, String table, JsonNode row) {
    ArrayNode intervals = JSON.createArrayNode();
    row.get(0)
        .forEach(i ->
            intervals.add(
                JSON.createObjectNode()
                    .put("from_key", i.get("args").get(0).asString())
                    .put("value", i.get("args").get(1).asString())));
    Trace trace =
        new Trace()
            .add("Lookup", 1, "n", 1, "key_number", row.get(1).asInt(), "intervals", intervals);
    String value = Verdicts.let(judge.judge(trace).of("lookup").get(0), "value");
    set.compare(
        table + " " + row,
        fraction(value).compareTo(row.get(2).decimalValue()) == 0 ? "equal" : value,
        "equal");
  }

  private static JsonNode decimal(JsonNode number) {
    return number.isNull()
        ? number
        : JSON.getNodeFactory().stringNode(number.decimalValue().toPlainString());
  }

  private static JsonNode duty(JsonNode duty) {
    if (duty == null || duty.isNull()) {
      return JSON.getNodeFactory().nullNode();
    }
    ObjectNode out = JSON.createObjectNode();
    return out.put("assigned", duty.get("assigned").asString())
        .put("included", duty.get("included").asString());
  }
}
