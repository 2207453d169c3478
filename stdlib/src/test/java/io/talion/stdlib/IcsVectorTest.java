package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * End-to-end traces of interchain security: the powers on every chain, the provider's stake and all
 * balances, after each action, wherever the trace states them.
 */
class IcsVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("ics");
  private int values;

  @Test
  void tracesAreEqual() {
    VectorSet set = VectorSet.of("cosmos-ics-traces");
    int steps = 0;
    for (Path file : set.files("*.json")) {
      JsonNode trace = JSON.readTree(file.toFile());
      compare(set, file.getFileName().toString(), trace);
      steps += trace.size();
    }
    System.out.printf("cosmos-ics-traces: %d steps, %d values%n", steps, values);
    set.report(
        Row.of(
            "interchain security: provider, consumers, slash meter",
            "`std.ics`",
            "end-to-end traces of the project",
            "powers, stake and balances on every chain after every action"),
        judge.engines());
  }

  private void compare(VectorSet set, String name, JsonNode steps) {
    IcsTrace ics = new IcsTrace(steps);
    System.out.println("cosmos-ics-traces: " + name + ": without effect: " + ics.still());
    Map<String, String> states = states(judge.with(params(steps)).judge(ics.trace()), ics);
    Map<String, String> actual = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      expect(ics, i, steps.get(i).get("State"), expected);
    }
    expected.forEach((what, value) -> {
      values++;
      String ours = states.getOrDefault(what, "0");
      if (!ours.equals(value)) {
        actual.put(what, ours);
      }
    });
    actual.keySet().forEach(what -> System.out.println(name + " " + what));
    expected.keySet().retainAll(actual.keySet());
    set.compare(name, actual, expected);
  }

  /**
   * The meter of the end-to-end tests regains all power at once, so that it never holds anyone;
   * where a trace waits for it, a tenth.
   */
  private static Map<String, String> params(JsonNode steps) {
    boolean waits =
        steps
            .valueStream()
            .anyMatch(
                s -> s.get("ActionType").asString().endsWith("SlashMeterReplenishmentAction"));
    return Map.of("replenish_fraction", waits ? "10%" : "100%");
  }

  private static void expect(IcsTrace ics, int step, JsonNode state, Map<String, String> out) {
    state
        .properties()
        .forEach(chain -> {
          members(ics, chain.getValue().path("ValPowers"))
              .forEach((v, n) -> out.put(key(step, chain.getKey(), v, "power"), n));
          members(ics, chain.getValue().path("StakedTokens"))
              .forEach((v, n) -> out.put(key(step, chain.getKey(), v, "tokens"), n));
          members(ics, chain.getValue().path("ValBalances"))
              .forEach((v, n) -> out.put(key(step, chain.getKey(), v, "balance"), n));
        });
  }

  private static Map<String, String> members(IcsTrace ics, JsonNode values) {
    Map<String, String> out = new TreeMap<>();
    values
        .properties()
        .forEach(
            e -> out.put(Integer.toString(ics.validator(e.getKey())), e.getValue().asString()));
    return out;
  }

  private static String key(long step, String chain, String validator, String what) {
    return "step %d %s %s %s".formatted(step, IcsTrace.chain(chain), validator, what);
  }

  private static Map<String, String> states(Verdicts said, IcsTrace ics) {
    Map<String, String> out = new TreeMap<>();
    for (Finding f : said.of("on_chains")) {
      String chain = f.key().get(1);
      for (Finding.Let l : f.with()) {
        put(out, f, chain, f.key().get(2), l);
      }
    }
    for (Finding f : said.of("on_provider")) {
      for (Finding.Let l : f.with()) {
        put(out, f, IcsTrace.chain(ics.provider()), f.key().get(1), l);
      }
    }
    return out;
  }

  private static void put(
      Map<String, String> out, Finding f, String chain, String validator, Finding.Let l) {
    long step = f.time() / IcsTrace.SPACING;
    out.put("step %d %s %s %s".formatted(step, chain, validator, l.name()), l.value());
  }
}
