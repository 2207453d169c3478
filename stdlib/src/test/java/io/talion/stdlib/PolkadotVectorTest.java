package io.talion.stdlib;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Polkadot's unresponsiveness: who is silent for a session and what the silent lose. */
class PolkadotVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("polkadot");

  @Test
  void offencesAreEqual() {
    VectorSet set = VectorSet.of("polkadot-offence-cases");
    for (Path file : set.files("*.json")) {
      JsonNode offence = JSON.readTree(file.toFile()).get("unresponsiveness");
      int validators = offence.get("validator_set").asInt();
      offence.get("cases").forEach(c -> fraction(set, validators, c));
      offence.get("offender_listing").forEach(c -> listing(set, c));
    }
    set.report(
        Row.of(
            "Polkadot's unresponsiveness",
            "`std.polkadot`",
            "polkadot-sdk's tests",
            "fractions, offenders"),
        judge.engines());
  }

  /** So many of the set are silent; each of them loses the fraction. */
  private void fraction(VectorSet set, int validators, JsonNode test) {
    int offenders = test.get("offenders").asInt();
    List<Integer> active = new ArrayList<>();
    for (int v = 1; v <= validators; v++) {
      active.add(v);
    }
    List<String> fractions =
        session(active, active.subList(offenders, validators)).of("unresponsive").stream()
            .map(f -> Verdicts.let(f, "fraction"))
            .toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < offenders; i++) {
      expected.add(Fractions.perbill(test.get("perbill").asLong()));
    }
    set.compare(test.toString(), fractions, expected);
  }

  private void listing(VectorSet set, JsonNode test) {
    List<String> offenders =
        session(numbers(test.get("active")), numbers(test.get("heartbeats")))
            .of("unresponsive")
            .stream()
            .map(f -> Verdicts.let(f, "validator"))
            .toList();
    List<String> expected = numbers(test.get("offenders")).stream().map(String::valueOf).toList();
    set.compare(test.toString(), offenders, expected);
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> out = new ArrayList<>();
    list.forEach(n -> out.add(n.asInt()));
    return out;
  }

  private Verdicts session(List<Integer> active, List<Integer> heartbeats) {
    Trace trace = new Trace();
    active.forEach(v -> trace.add("Active", 1, "validator", v, "session", 7));
    heartbeats.forEach(v -> trace.add("Heartbeat", 2, "validator", v, "session", 7));
    return judge.judge(trace.add("SessionEnd", 3, "session", 7));
  }
}
