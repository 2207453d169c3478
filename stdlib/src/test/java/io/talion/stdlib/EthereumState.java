package io.talion.stdlib;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The state before a transition or an operation, as events. */
final class EthereumState {
  private static final String NEVER = "18446744073709551615";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EthereumState() {}

  /** The members of the vectors' accounts and of {@code std.ethereum}'s. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "balance", "bal",
          "effective", "eff",
          "slashed", "slashed",
          "activation", "act",
          "exit", "exit",
          "withdrawable", "wd",
          "score", "score",
          "flags", "prev_flags");

  /** Adds what all suites read: the chain and its validators. */
  static Trace trace(JsonNode test) {
    JsonNode pre = test.get("pre");
    Trace trace = new Trace();
    trace.add(
        "Chain",
        1,
        "fork",
        test.get("fork").asString(),
        "preset",
        test.get("preset").asString(),
        "current",
        pre.get("epoch").asLong(),
        "finalized",
        pre.get("finalized_epoch").asLong(),
        "slashings",
        pre.get("slashings_total").asLong(),
        "earliest",
        number(pre, "earliest_exit_epoch"),
        "left",
        number(pre, "exit_balance_to_consume"));
    pre.get("validators")
        .forEach(
            v -> trace.add("Member", 1, "validator", v.get("i").asInt(), "account", account(v)));
    return trace;
  }

  private static long number(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asLong() : 0;
  }

  private static JsonNode account(JsonNode v) {
    ObjectNode account = JSON.createObjectNode();
    FIELDS.forEach((ours, theirs) -> {
      JsonNode value = v.get(theirs);
      if (value == null) {
        account.put(ours, "0");
      } else if (value.isNull()) {
        account.put(ours, NEVER);
      } else if (value.isBoolean()) {
        account.put(ours, value.asBoolean());
      } else {
        account.put(ours, value.asString());
      }
    });
    return account;
  }
}
