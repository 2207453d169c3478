package io.talion.stdlib;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Rocket Pool's published intervals: what every minipool earned of the smoothing pool, to the wei.
 */
class RocketPoolVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INTERVAL = Pattern.compile("performance-([0-9]+)\\.json");

  private final Judge judge = Judge.of("rocketpool", 0);

  @Test
  void everyMinipoolEarnsTheSame() {
    VectorSet set = VectorSet.of("rocketpool-smoothing-pool");
    int minipools = 0;
    for (Path file : set.files("performance-*.json")) {
      Matcher name = INTERVAL.matcher(file.getFileName().toString());
      if (name.matches()) {
        Path rewards = file.resolveSibling("rewards-" + name.group(1) + ".json");
        minipools += interval(set, JSON.readTree(file.toFile()), JSON.readTree(rewards.toFile()));
      }
    }
    System.out.println("rocketpool-smoothing-pool: " + minipools + " minipools");
    set.report();
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
