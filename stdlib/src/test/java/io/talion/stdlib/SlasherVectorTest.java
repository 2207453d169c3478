package io.talion.stdlib;

import io.talion.trace.digest.Sha256;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lighthouse's slasher scenarios: which pairs of attestations prove which validators guilty. */
class SlasherVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("slasher");

  @Test
  void pairsAndValidatorsAreEqual() {
    VectorSet set = VectorSet.of("lighthouse-slasher-cases");
    for (Path file : set.files("*.json")) {
      for (JsonNode test : JSON.readTree(file.toFile())) {
        compare(set, test);
      }
    }
    set.report(
        Row.of(
            "contradicting attestations",
            "`std.ethereum`",
            "Lighthouse's slasher scenarios",
            "pairs, validators"),
        judge.engines());
  }

  private void compare(VectorSet set, JsonNode test) {
    Verdicts said = judge.judge(trace(test.get("attestations_in_arrival_order")));
    Set<String> pairs = new TreeSet<>();
    Set<String> validators = new TreeSet<>();
    said.of("contradiction")
        .forEach(f -> {
          pairs.add("[" + Verdicts.let(f, "first") + "," + Verdicts.let(f, "other") + "]");
          validators.add(f.offender().orElseThrow().toString().replaceAll("[^0-9]", ""));
        });
    Set<String> wantedPairs = new TreeSet<>();
    test.get("expected_slashings_as_[surrounding_or_first,other]")
        .forEach(p -> wantedPairs.add(p.toString()));
    Set<String> wantedValidators = new TreeSet<>();
    test.path("expected_slashed_validators").forEach(v -> wantedValidators.add(v.asString()));
    if (!test.has("expected_slashed_validators")) {
      wantedValidators.addAll(validators);
    }
    set.compare(
        test.get("id").asString(), pairs + " " + validators, wantedPairs + " " + wantedValidators);
  }

  private static Trace trace(JsonNode attestations) {
    Trace trace = new Trace();
    int number = 0;
    for (JsonNode a : attestations) {
      for (JsonNode v : a.get("validators")) {
        trace.add(
            "Attested", number + 1, "validator", v.asInt(), "number", number, "data", data(a));
      }
      number++;
    }
    return trace;
  }

  private static JsonNode data(JsonNode a) {
    return JSON.createObjectNode()
        .put("slot", "0")
        .put("committee", "0")
        .put("head", "0x" + Sha256.of(a.get("vote").asString()))
        .set("source", checkpoint(a.get("source")))
        .set("target", checkpoint(a.get("target")));
  }

  private static JsonNode checkpoint(JsonNode epoch) {
    return JSON.createObjectNode()
        .put("epoch", epoch.asString())
        .put("root", "0x" + "00".repeat(32));
  }
}
