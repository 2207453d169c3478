package io.talion.stdlib;

import io.talion.trace.event.Coordinates;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.importer.Eip3076;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Ethereum's slashing conditions on the EIP-3076 interchange tests: over the imported history they
 * say what {@code contains_slashable_data} says, and with the minimum conditions what {@code
 * should_succeed_complete} says of each candidate.
 */
class SlashingProtectionVectorTest {
  private static final Set<String> OFFENCES =
      Set.of("double_vote", "surround_vote", "double_proposal");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExampleJudge judge = ExampleJudge.of("ethereum-slashing-protection");

  @Test
  void verdictsAreEqual() {
    VectorSet set = VectorSet.of("eip3076-interchange");
    for (Path file : set.files("*.json")) {
      file(JSON.readTree(file.toFile()), file.getFileName().toString(), set);
    }
    set.report(
        Row.of(
            "Ethereum's slashing protection",
            "`examples/ethereum-slashing-protection`",
            "EIP-3076 interchange tests",
            "every import, every block and attestation"),
        judge.engines());
  }

  private void file(JsonNode test, String name, VectorSet set) {
    String root = test.get("genesis_validators_root").asString();
    List<Event> history = new ArrayList<>();
    for (JsonNode step : test.get("steps")) {
      JsonNode interchange = step.get("interchange");
      if (!interchange.get("metadata").get("genesis_validators_root").asString().equals(root)) {
        set.compare(name + " is refused", false, step.get("should_succeed").asBoolean());
        continue;
      }
      history.addAll(shifted(imported(interchange), history.size()));
      detection(step, history, name, set);
      candidates(step, "blocks", history, name, set);
      candidates(step, "attestations", history, name, set);
    }
  }

  private void detection(JsonNode step, List<Event> history, String name, VectorSet set) {
    if (!step.get("should_succeed").asBoolean()) {
      return;
    }
    boolean slashable = judge.findings(history).stream().anyMatch(f -> OFFENCES.contains(f.rule()));
    set.compare(name, slashable, step.get("contains_slashable_data").asBoolean());
  }

  private void candidates(
      JsonNode step, String member, List<Event> history, String name, VectorSet set) {
    boolean blocks = member.equals("blocks");
    for (JsonNode candidate : step.get(member)) {
      Event event = shifted(imported(alone(candidate, blocks)), history.size()).getFirst();
      boolean allowed = allowed(history, event);
      set.compare(name + ": " + candidate, allowed, complete(candidate));
      if (allowed) {
        history.add(event);
      }
    }
  }

  private static boolean complete(JsonNode candidate) {
    JsonNode complete = candidate.get("should_succeed_complete");
    return (complete == null ? candidate.get("should_succeed") : complete).asBoolean();
  }

  /** No finding in the candidate's own instant, the last. */
  private boolean allowed(List<Event> history, Event candidate) {
    List<Event> all = new ArrayList<>(history);
    all.add(candidate);
    return judge.findings(all).stream()
        .mapToLong(Finding::time)
        .noneMatch(t -> t == candidate.at().time());
  }

  private List<Event> imported(JsonNode interchange) {
    byte[] bytes = interchange.toString().getBytes(StandardCharsets.UTF_8);
    return judge.read(new ByteArrayInputStream(bytes), Eip3076.REPEAT_AS_NEW);
  }

  /** An interchange that holds one candidate. */
  private static JsonNode alone(JsonNode candidate, boolean block) {
    var top = JSON.createObjectNode();
    top.putObject("metadata")
        .put("interchange_format_version", "5")
        .put("genesis_validators_root", "0x00");
    var validator =
        top.putArray("data").addObject().put("pubkey", candidate.get("pubkey").asString());
    var blocks = validator.putArray("signed_blocks");
    var attestations = validator.putArray("signed_attestations");
    var entry = (block ? blocks : attestations).addObject();
    List.of("slot", "source_epoch", "target_epoch", "signing_root").stream()
        .filter(candidate::has)
        .forEach(m -> entry.set(m, candidate.get(m)));
    return top;
  }

  private static List<Event> shifted(List<Event> events, int by) {
    return events.stream()
        .map(e -> new Event(e.kind(), Coordinates.at(e.at().time() + by), e.fields()))
        .toList();
  }
}
