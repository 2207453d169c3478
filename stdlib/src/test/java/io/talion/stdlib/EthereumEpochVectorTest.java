package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Epoch transitions against the consensus tests and the executed specification: balances, deltas,
 * scores, effective balances and ejections of every validator.
 */
class EthereumEpochVectorTest {
  private static final List<String> PARTS =
      List.of("source", "target", "head", "inclusion_delay", "inactivity_penalty");

  private final Judge judge = Judge.of("ethereum-epoch", 40);

  @Test
  void consensusTestsAreEqual() throws IOException {
    run("eth-consensus-vectors", "phase0 and altair", "consensus-spec tests");
  }

  @Test
  void electraIsEqual() throws IOException {
    run("eth-electra-reference", "electra", "the executable specification");
  }

  private void run(String name, String forks, String against) throws IOException {
    VectorSet set = VectorSet.of(name);
    set.eachLine(test -> test(set, test));
    set.report(
        Row.of(
            "Ethereum's epochs: correlation, inactivity, rewards and penalties, effective balances, ejections; "
                + forks,
            "`std.ethereum`",
            against,
            "balances, deltas, scores, exits"),
        judge.engines());
  }

  private void test(VectorSet set, JsonNode test) {
    String kind =
        test.has("kind") ? test.get("kind").asString() : test.get("id").asString().split("/")[2];
    switch (kind) {
      case "slashings" -> changed(set, test, "slashings", Map.of("bal", "balance"));
      case "inactivity_updates" -> changed(set, test, "altair_deltas", Map.of("score", "score"));
      case "rewards_and_penalties" -> changed(set, test, deltas(test), Map.of("bal", "balance"));
      case "effective_balance_updates" ->
          changed(set, test, "effective_balances", Map.of("eff", "effective"));
      case "registry_updates" ->
          changed(set, test, "ejections", Map.of("exit", "exit", "wd", "withdrawable"));
      case "rewards_basic", "rewards_leak", "rewards_random", "reward_deltas" -> deltas(set, test);
      default -> {}
    }
  }

  private static String deltas(JsonNode test) {
    return test.get("fork").asString().equals("phase0") ? "phase0_deltas" : "altair_deltas";
  }

  private Verdicts judge(JsonNode test) {
    Trace trace = EthereumState.trace(test);
    JsonNode attestations = test.path("input").path("previous_epoch_attestations");
    int order = 2;
    for (JsonNode a : attestations) {
      order++;
      for (JsonNode index : a.get("attesting_indices")) {
        trace.add(
            "Attested",
            order,
            "validator",
            index.asInt(),
            "delay",
            a.get("inclusion_delay").asInt(),
            "proposer",
            a.get("proposer_index").asInt(),
            "target",
            a.get("target_root_matches").asBoolean(),
            "head",
            a.get("head_root_matches").asBoolean());
      }
    }
    return judge.judge(trace.add("Transition", order + 1, "n", 1));
  }

  /** What changed of each validator, by the rule whose lets say what it becomes. */
  private void changed(VectorSet set, JsonNode test, String rule, Map<String, String> lets) {
    JsonNode validators = test.get("pre").get("validators");
    Map<String, String> actual = new TreeMap<>();
    for (Finding f : judge(test).of(rule)) {
      String validator = f.key().get(f.key().size() - 1);
      JsonNode before = validators.get(Integer.parseInt(validator));
      lets.forEach((theirs, ours) -> {
        String now = Verdicts.let(f, ours);
        if (!now.equals(before.path(theirs).asString(""))) {
          actual.put(validator + " " + theirs, now);
        }
      });
    }
    Map<String, String> expected = new TreeMap<>();
    test.get("expected")
        .get("changed")
        .get("validators")
        .properties()
        .forEach(v ->
            lets.keySet()
                .forEach(theirs -> {
                  if (v.getValue().has(theirs)) {
                    expected.put(v.getKey() + " " + theirs, v.getValue().get(theirs).asString());
                  }
                }));
    set.compare(name(test), actual, expected);
  }

  private void deltas(VectorSet set, JsonNode test) {
    List<Finding> findings = judge(test).of(deltas(test));
    JsonNode expected = test.get("expected").get("deltas");
    List<String> actual = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String part : PARTS) {
      if (expected.has(part)) {
        String ours = part.replace("_delay", "").replace("_penalty", "");
        actual.add(
            part
                + " "
                + lets(findings, ours + "_reward")
                + " "
                + lets(findings, ours + "_penalty"));
        wanted.add(
            part
                + " "
                + numbers(expected.get(part).get("rewards"))
                + " "
                + numbers(expected.get(part).get("penalties")));
      }
    }
    set.compare(name(test), actual, wanted);
  }

  /** A let of all findings; none where the rule has no such let. */
  private static List<String> lets(List<Finding> findings, String name) {
    return findings.stream()
        .map(f ->
            f.with().stream()
                .filter(l -> l.name().equals(name))
                .map(Finding.Let::value)
                .findFirst()
                .orElse("0"))
        .toList();
  }

  private static List<String> numbers(JsonNode list) {
    List<String> out = new ArrayList<>();
    list.forEach(n -> out.add(n.asString()));
    return out;
  }

  private static String name(JsonNode test) {
    return test.has("id")
        ? test.get("id").asString()
        : test.get("kind").asString() + " " + test.get("n");
  }
}
