package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sidecar's cases of delegations, deposits and slashes in one block: every share delta. */
class SidecarVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NATIVE = "0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0";

  private final Judge judge = Judge.of("sidecar");

  @Test
  void deltasAreEqual() {
    VectorSet set = VectorSet.of("eigenlayer-sidecar-scenarios");
    for (Path file : set.files("*.json")) {
      for (JsonNode test : JSON.readTree(file.toFile())) {
        List<JsonNode> wanted = new ArrayList<>();
        test.get("expected_share_deltas").forEach(wanted::add);
        set.compare(test.get("id").asString(), deltas(test, wanted), expected(wanted));
      }
    }
    set.report(
        Row.of(
            "stakers' shares within a block",
            "`std.eigenlayer.shares`",
            "the sidecar's tests",
            "every change of shares at its place in the log"),
        judge.engines());
  }

  private static List<String> expected(List<JsonNode> wanted) {
    return wanted.stream().map(SidecarVectorTest::line).sorted().toList();
  }

  private static String line(JsonNode delta) {
    return delta.path("block").asString("")
        + " "
        + delta.path("log").asString("")
        + " "
        + delta.get("staker").asString().toLowerCase(java.util.Locale.ROOT)
        + " "
        + delta.path("strategy").asString("").toLowerCase(java.util.Locale.ROOT)
        + " "
        + delta.get("shares").asString();
  }

  /** Our deltas, with as much of their places as the expected ones say. */
  private List<String> deltas(JsonNode test, List<JsonNode> wanted) {
    List<String> out = new ArrayList<>();
    for (Finding f : judge.judge(trace(test)).of("delta")) {
      boolean block = wanted.stream().anyMatch(w -> w.has("block"));
      boolean log = wanted.stream().anyMatch(w -> w.has("log"));
      boolean strategy = wanted.stream().anyMatch(w -> w.has("strategy"));
      out.add(
          (block ? f.block() : "")
              + " "
              + (log ? Verdicts.let(f, "place") : "")
              + " "
              + Verdicts.let(f, "staker")
              + " "
              + (strategy ? Verdicts.let(f, "strategy") : "")
              + " "
              + Verdicts.let(f, "change"));
    }
    return out.stream().sorted().toList();
  }

  /** All of a block is of one time: only the log says what came first. */
  private static Trace trace(JsonNode test) {
    Trace trace = new Trace();
    for (JsonNode e : test.get("events")) {
      long block = e.get("block").asLong();
      List<Object> all = new ArrayList<>();
      member(all, "@block", block);
      member(all, "@tx", Fields.number(e, 0, "tx", "txIndex"));
      member(all, "@log", e.get("log").asLong());
      List<Object> place = new ArrayList<>(all);
      member(place, "place", e.get("log").asLong());
      trace.add("Place", block, place.toArray());
      for (String name : List.of("staker", "operator", "strategy", "strategies", "wadSlashed")) {
        if (e.has(name)) {
          member(all, name, e.get(name));
        }
      }
      trace.add(kind(e, all), block, all.toArray());
    }
    return trace;
  }

  private static void member(List<Object> all, String name, Object value) {
    all.add(name);
    all.add(value);
  }

  private static String kind(JsonNode e, List<Object> all) {
    String event = e.get("event").asString();
    switch (event) {
      case "Deposit", "PodSharesUpdated" -> {
        member(all, "shares", Fields.text(e, "0", "shares", "sharesDelta"));
        return "Deposit";
      }
      case "SlashingWithdrawalQueued", "WithdrawalQueued", "Withdrawal" -> {
        member(all, "shares", "-" + Fields.text(e, "0", "shares", "sharesToWithdraw"));
        return "Deposit";
      }
      case "BeaconChainSlashingFactorDecreased" -> {
        if (!e.has("strategy")) {
          member(all, "strategy", NATIVE);
        }
        member(all, "was", Fields.text(e, "1", "prevBeaconChainSlashingFactor", "prev"));
        member(all, "is_now", Fields.text(e, "1", "newBeaconChainSlashingFactor", "new"));
        return "BeaconSlashed";
      }
      case "StakerForceUndelegated" -> {
        return "StakerUndelegated";
      }
      default -> {}
    }
    return event;
  }
}
