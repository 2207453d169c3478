package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Random scenarios that were run on the real contracts in an EVM: after every call the whole state
 * of operators, allocations and stakers is equal, and what reverts is refused by the same name.
 */
class EigenLayerSlashingVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WAD = "1000000000000000000";

  private final Judge judge = Judge.of("eigenlayer-slashing", 60);

  @Test
  void everyStateIsEqual() {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.shaped("steps", "constants")) {
      scenario(set, file.getFileName().toString(), JSON.readTree(file.toFile()));
    }
    set.report(
        Row.of(
            "EigenLayer's core: allocations, registration, slashing, deposits, delegation, withdrawals",
            "`std.eigenlayer`, `.effect`",
            "the contracts' bytecode in an EVM, random scenarios",
            "every value of the state after every call, every revert by name, what each slash took"),
        judge.engines());
  }

  private void scenario(VectorSet set, String name, JsonNode scenario) {
    Trace trace = new Trace();
    for (JsonNode step : scenario.get("steps")) {
      call(trace, step, scenario.get("avs").asString());
      trace.add(
          "Seen",
          2 * step.get("i").asLong() + 2,
          "@block",
          step.get("block"),
          "n",
          step.get("i").asInt());
    }
    Verdicts said = judge.with(delays(scenario.get("constants"))).judge(trace);
    Map<Long, Map<String, String>> states = states(said);
    Map<Long, String> refused = refused(said);
    SlashEffects.compare(set, name, said, scenario);
    for (JsonNode step : scenario.get("steps")) {
      long time = 2 * step.get("i").asLong();
      String what = name + " step " + step.get("i") + " " + step.get("kind").asString();
      set.compare(
          what + " revert",
          refused.getOrDefault(time + 1, "none"),
          step.path("revert").asString("none"));
      set.compare(
          what,
          states.getOrDefault(time + 2, Map.of()),
          expected(step.get("state"), scenario.get("avs").asString()));
    }
  }

  /**
   * The delays that the contracts were made with; the view of slashable stake looks one further.
   */
  private static Map<String, String> delays(JsonNode constants) {
    long deallocation = constants.get("DEALLOCATION_DELAY").asLong();
    return Map.of(
        "deallocation_delay", deallocation + " blocks",
        "withdrawal_delay", constants.get("MIN_WITHDRAWAL_DELAY_BLOCKS").asLong() + " blocks",
        "look_ahead", deallocation + 1 + " blocks");
  }

  private static void call(Trace trace, JsonNode step, String avs) {
    long time = 2 * step.get("i").asLong() + 1;
    JsonNode block = step.get("block");
    switch (step.get("kind").asString()) {
      case "registerOperator" ->
          trace.add(
              "RegisterOperator",
              time,
              "@block",
              block,
              "operator",
              step.get("operator"),
              "allocation_delay",
              step.get("allocationDelay"));
      case "createSet" ->
          trace.add(
              "CreateSet",
              time,
              "@block",
              block,
              "set",
              key(avs, step.get("id")),
              "strategies",
              step.get("strategies"));
      case "registerSet" ->
          trace.add(
              "Register",
              time,
              "@block",
              block,
              "operator",
              step.get("operator"),
              "set",
              key(avs, step.get("set")));
      case "deregisterSet" ->
          trace.add(
              "Deregister",
              time,
              "@block",
              block,
              "operator",
              step.get("operator"),
              "set",
              key(avs, step.get("set")));
      case "allocate" ->
          trace.add(
              "Allocate",
              time,
              "@block",
              block,
              "operator",
              step.get("operator"),
              "set",
              key(avs, step.get("set")),
              "strategy",
              step.get("strategy"),
              "magnitude",
              step.get("magnitude"));
      case "slash" ->
          trace.add(
              "Slash",
              time,
              "@block",
              block,
              "operator",
              step.get("operator"),
              "set",
              key(avs, step.get("set")),
              "strategies",
              step.get("strategies"),
              "parts",
              parts(step));
      case "deposit" ->
          trace.add(
              "Put",
              time,
              "@block",
              block,
              "staker",
              step.get("staker"),
              "strategy",
              step.get("strategy"),
              "amount",
              step.get("amount"));
      case "delegate" ->
          trace.add(
              "Join",
              time,
              "@block",
              block,
              "staker",
              step.get("staker"),
              "operator",
              step.get("operator"));
      case "queue" ->
          trace.add(
              "Queue",
              time,
              "@block",
              block,
              "staker",
              step.get("staker"),
              "strategy",
              step.get("strategy"),
              "deposit_shares",
              step.get("depositShares"));
      case "complete" ->
          trace.add(
              "Complete",
              time,
              "@block",
              block,
              "staker",
              step.get("staker"),
              "start",
              step.get("startBlock"),
              "strategy",
              step.get("strategy"),
              "scaled",
              step.get("scaledShares"),
              "as_tokens",
              step.get("asTokens"));
      default -> {}
    }
  }

  private static ArrayNode parts(JsonNode step) {
    ArrayNode parts = JSON.createArrayNode();
    for (int i = 0; i < step.get("strategies").size(); i++) {
      parts.add(
          JSON.createObjectNode()
              .put("strategy", step.get("strategies").get(i).asString())
              .put("wad", step.get("wads").get(i).asString()));
    }
    return parts;
  }

  /** 20 bytes of the AVS, then the number in 12. */
  private static String key(String avs, JsonNode id) {
    return avs + "%024x".formatted(id.asLong());
  }

  private static Map<Long, String> refused(Verdicts said) {
    Map<Long, String> refused = new TreeMap<>();
    for (Finding f : said.findings()) {
      if (f.rule().startsWith("refused")) {
        refused.putIfAbsent(f.time(), Verdicts.let(f, "reason"));
      }
    }
    return refused;
  }

  private static Map<Long, Map<String, String>> states(Verdicts said) {
    Map<Long, Map<String, String>> states = new TreeMap<>();
    for (Finding f : said.findings()) {
      if (!f.rule().startsWith("refused") && !f.rule().equals("foreseen")) {
        List<String> key = f.key().subList(1, f.key().size());
        Map<String, String> state = states.computeIfAbsent(f.time(), t -> new TreeMap<>());
        f.with().forEach(l -> put(state, key, l.name(), l.value()));
      }
    }
    return states;
  }

  /** What nothing has happened to is left out on both sides. */
  private static void put(Map<String, String> state, List<String> key, String name, String value) {
    boolean untouched =
        value.equals("0") || ((name.equals("max") || name.equals("dsf")) && value.equals(WAD));
    if (!untouched) {
      state.put(String.join(" ", key) + " " + name, value);
    }
  }

  private static Map<String, String> expected(JsonNode state, String avs) {
    Map<String, String> out = new TreeMap<>();
    state
        .get("op")
        .properties()
        .forEach(e -> {
          List<String> key = List.of(e.getKey().split("\\|", -1));
          for (String name : List.of("shares", "max", "enc", "queue")) {
            put(out, key, name, e.getValue().get(name).asString());
          }
          e.getValue()
              .get("alloc")
              .properties()
              .forEach(a -> {
                List<String> of = new ArrayList<>(key);
                of.add(1, avs + "%024x".formatted(Long.parseLong(a.getKey())));
                List<String> names =
                    List.of("current", "pending", "effect", "allocated", "slashable");
                for (int i = 0; i < names.size(); i++) {
                  put(out, of, names.get(i), a.getValue().get(i).asString());
                }
              });
        });
    state
        .get("staker")
        .properties()
        .forEach(e -> {
          List<String> key = List.of(e.getKey().split("\\|", -1));
          e.getValue()
              .properties()
              .forEach(v -> put(out, key, v.getKey(), v.getValue().asString()));
        });
    return out;
  }
}
