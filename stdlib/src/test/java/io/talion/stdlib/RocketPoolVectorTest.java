package io.talion.stdlib;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Rocket Pool's published intervals: what every minipool earned of the smoothing pool, to the wei.
 */
class RocketPoolVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("rocketpool", 60);

  @Test
  void everyMinipoolEarnsTheSame() {
    VectorSet set = VectorSet.of("rocketpool-smoothing-pool");
    int minipools = 0;
    List<JsonNode> rewards =
        set.shaped("totalRewards").stream().map(f -> JSON.readTree(f.toFile())).toList();
    for (Path file : set.shaped("minipoolPerformance")) {
      JsonNode performance = JSON.readTree(file.toFile());
      JsonNode paid = rewards.stream().filter(r -> isOf(r, performance)).findFirst().orElseThrow();
      minipools += interval(set, performance, paid);
    }
    System.out.println("rocketpool-smoothing-pool: " + minipools + " minipools");
    set.report(
        Row.of(
            "Rocket Pool's smoothing pool",
            "`std.rocketpool`",
            "published intervals, by minipool",
            "every payout, to the wei"),
        judge.engines());
  }

  /** Whether the rewards are of the interval of the performances. */
  private static boolean isOf(JsonNode rewards, JsonNode performance) {
    return rewards.get("index").equals(performance.get("index"))
        && rewards.path("network").equals(performance.path("network"));
  }

  private int interval(VectorSet set, JsonNode performance, JsonNode rewards) {
    Map<String, String> expected = new TreeMap<>();
    Trace trace = new Trace();
    performance
        .get("minipoolPerformance")
        .properties()
        .forEach(m -> {
          JsonNode p = m.getValue();
          trace.add(
              "Performance",
              1,
              "minipool",
              m.getKey(),
              "successful",
              p.get("successfulAttestations").asInt(),
              "score",
              p.get("attestationScore").asString());
          expected.put(m.getKey(), p.get("ethEarned").asString());
        });
    String pool = rewards.get("totalRewards").get("totalSmoothingPoolEth").asString();
    Map<String, String> actual = new TreeMap<>();
    judge
        .judge(trace.add("IntervalEnd", 2, "pool", pool))
        .of("earned")
        .forEach(f -> actual.put(f.key().get(1), Verdicts.let(f, "eth")));
    set.compare("interval " + rewards.get("index"), actual, expected);
    return actual.size();
  }
}
