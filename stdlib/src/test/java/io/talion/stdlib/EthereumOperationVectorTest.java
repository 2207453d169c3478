package io.talion.stdlib;

import io.talion.trace.digest.Sha256;
import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attester and proposer slashings in a block: validity, balances, exits, the slashings vector and,
 * from electra on, the exit churn. Cases whose only defect is a signature are counted apart.
 */
class EthereumOperationVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> CHANGES =
      Map.of("bal", "balance", "slashed", "slashed", "exit", "exit", "wd", "withdrawable");

  private final Judge judge = Judge.of("ethereum-operations", 100);
  private int unsigned;

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
    System.out.printf("%s: %d more hang on a signature alone%n", name, unsigned);
    set.report(
        Row.of(
                "Ethereum's attester and proposer slashings; " + forks,
                "`std.ethereum`",
                against,
                "validity, balances, exits, exit churn, the vector of slashings")
            .apart(unsigned == 0 ? "" : unsigned + " more hang on a signature alone"),
        judge.engines());
  }

  private void test(VectorSet set, JsonNode test) {
    JsonNode input = test.path("input");
    if (!input.has("block_proposer")) {
      return;
    }
    if (test.path("signature_dependent").asBoolean(false)) {
      unsigned++;
      return;
    }
    Trace trace = EthereumState.trace(test);
    test.get("pre")
        .path("slashings_nonzero")
        .properties()
        .forEach(
            e -> trace.add("SlashedAt", 1, "index", e.getKey(), "amount", e.getValue().asString()));
    if (input.has("attestation_1")) {
      trace.add(
          "AttesterSlashing",
          2,
          "first",
          attestation(input.get("attestation_1")),
          "second",
          attestation(input.get("attestation_2")));
    } else {
      trace.add(
          "ProposerSlashing",
          2,
          "first",
          header(input.get("header_1")),
          "second",
          header(input.get("header_2")));
    }
    Verdicts said =
        judge.judge(trace.add("Block", 3, "proposer", input.get("block_proposer").asInt()));
    set.compare(name(test), becomes(test, said), expected(test));
  }

  private static String name(JsonNode test) {
    return test.has("id") ? test.get("id").asString() : test.get("kind").asString() + test.get("n");
  }

  private static Map<String, String> becomes(JsonNode test, Verdicts said) {
    Map<String, String> out = new TreeMap<>();
    JsonNode pre = test.get("pre");
    out.put("valid", String.valueOf(!said.of("block").isEmpty()));
    for (Finding f : said.of("becomes")) {
      String validator = f.key().get(f.key().size() - 1);
      JsonNode before = pre.get("validators").get(Integer.parseInt(validator));
      CHANGES.forEach((theirs, ours) -> {
        String now = Verdicts.let(f, ours);
        if (!now.equals(text(before.path(theirs)))) {
          out.put(validator + " " + theirs, now);
        }
      });
    }
    for (Finding f : said.of("block")) {
      total(out, pre, "slashings_total", Verdicts.let(f, "slashings_total"));
      out.put("slashings " + Verdicts.let(f, "index"), Verdicts.let(f, "slashings_at"));
      if (pre.has("earliest_exit_epoch")) {
        total(out, pre, "earliest_exit_epoch", Verdicts.let(f, "last_exit"));
        total(out, pre, "exit_balance_to_consume", Verdicts.let(f, "to_consume"));
      }
    }
    return out;
  }

  private static void total(Map<String, String> out, JsonNode pre, String name, String now) {
    if (!now.equals(text(pre.path(name)))) {
      out.put(name, now);
    }
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "18446744073709551615" : value.asString("");
  }

  private static Map<String, String> expected(JsonNode test) {
    Map<String, String> out = new TreeMap<>();
    JsonNode expected = test.get("expected");
    out.put("valid", text(expected.get("valid")));
    JsonNode changed = expected.path("changed");
    changed
        .path("validators")
        .properties()
        .forEach(v ->
            v.getValue()
                .properties()
                .forEach(c -> out.put(v.getKey() + " " + c.getKey(), text(c.getValue()))));
    JsonNode before = test.get("pre").path("slashings_nonzero");
    changed
        .path("slashings_nonzero")
        .properties()
        .forEach(e -> {
          if (!text(before.path(e.getKey())).equals(text(e.getValue()))) {
            out.put("slashings " + e.getKey(), text(e.getValue()));
          }
        });
    for (String name :
        List.of("slashings_total", "earliest_exit_epoch", "exit_balance_to_consume")) {
      if (changed.has(name)) {
        out.put(name, text(changed.get(name)));
      }
    }
    return out;
  }

  private static JsonNode attestation(JsonNode a) {
    ObjectNode data = JSON.createObjectNode();
    data.put("slot", a.get("slot").asString());
    data.put("committee", a.get("committee_index").asString());
    data.put("head", root(a.get("beacon_block_root")));
    data.set("source", checkpoint(a.get("source")));
    data.set("target", checkpoint(a.get("target")));
    ObjectNode out = JSON.createObjectNode();
    out.set("signers", a.get("attesting_indices"));
    out.set("data", data);
    return out;
  }

  private static JsonNode checkpoint(JsonNode c) {
    return JSON.createObjectNode()
        .put("epoch", c.get("epoch").asString())
        .put("root", root(c.get("root")));
  }

  private static JsonNode header(JsonNode h) {
    return JSON.createObjectNode()
        .put("slot", h.get("slot").asString())
        .put("proposer", h.get("proposer_index").asString())
        .put("parent", root(h.get("parent_root")))
        .put("state", root(h.get("state_root")))
        .put("body", root(h.get("body_root")));
  }

  /** Some vectors name their roots instead of writing 32 bytes. */
  private static String root(JsonNode root) {
    String text = root.asString();
    return text.length() == 66 ? text : "0x" + Sha256.of(text);
  }
}
