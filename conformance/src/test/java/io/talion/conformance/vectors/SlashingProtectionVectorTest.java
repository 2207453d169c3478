package io.talion.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final String SET = "eip3076-interchange";
  private static final Set<String> OFFENCES =
      Set.of("double_vote", "surround_vote", "double_proposal");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("ethereum-slashing-protection");

  /** What was compared. */
  private static final class Counts {
    int steps;
    int refused;
    int blocks;
    int attestations;
  }

  @Test
  void verdictsAreEqual() {
    Counts counts = new Counts();
    List<Path> files = Vectors.files(SET, ".json");
    files.forEach(f -> file(JSON.readTree(f.toFile()), f.getFileName().toString(), counts));
    int cases = counts.steps + counts.refused + counts.blocks + counts.attestations;
    System.out.printf(
        "%s: %d cases, %d equal (%d files: %d imports, %d refused by their root, %d blocks, %d attestations)%n",
        SET,
        cases,
        cases,
        files.size(),
        counts.steps,
        counts.refused,
        counts.blocks,
        counts.attestations);
    assertThat(counts.steps).isPositive();
    assertThat(counts.blocks + counts.attestations).isPositive();
  }

  private void file(JsonNode test, String name, Counts counts) {
    String root = test.get("genesis_validators_root").asString();
    List<Event> history = new ArrayList<>();
    for (JsonNode step : test.get("steps")) {
      JsonNode interchange = step.get("interchange");
      if (!interchange.get("metadata").get("genesis_validators_root").asString().equals(root)) {
        assertThat(step.get("should_succeed").asBoolean()).as(name).isFalse();
        counts.refused++;
        continue;
      }
      history.addAll(shifted(imported(interchange), history.size()));
      detection(step, history, name, counts);
      candidates(step, "blocks", history, name, counts);
      candidates(step, "attestations", history, name, counts);
    }
  }

  private void detection(JsonNode step, List<Event> history, String name, Counts counts) {
    if (!step.get("should_succeed").asBoolean()) {
      return;
    }
    boolean slashable = judge.findings(history).stream().anyMatch(f -> OFFENCES.contains(f.rule()));
    assertThat(slashable).as(name).isEqualTo(step.get("contains_slashable_data").asBoolean());
    counts.steps++;
  }

  private void candidates(
      JsonNode step, String member, List<Event> history, String name, Counts counts) {
    boolean blocks = member.equals("blocks");
    for (JsonNode candidate : step.get(member)) {
      Event event = shifted(imported(alone(candidate, blocks)), history.size()).getFirst();
      boolean allowed = allowed(history, event);
      assertThat(allowed).as("%s: %s", name, candidate).isEqualTo(complete(candidate));
      if (allowed) {
        history.add(event);
      }
      counts.blocks += blocks ? 1 : 0;
      counts.attestations += blocks ? 0 : 1;
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
