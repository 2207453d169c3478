package io.talion.stdlib;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tables of what happened on chain, as a trace up to a cutoff: a row is an event at the time of its
 * block.
 */
final class ChainLog {
  private final Map<Long, String> blocks = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private record Row(Instant at, String kind, List<Object> members) {}

  private ChainLog(JsonNode inputs) {
    inputs
        .get("blocks")
        .forEach(
            b -> blocks.put(b.get("number").asLong(), RewardTables.instant(b.get("block_time"))));
  }

  /** A table that no one knows is an error, not left out. */
  static Trace trace(JsonNode inputs, String cutoff) {
    ChainLog log = new ChainLog(inputs);
    inputs.properties().forEach(t -> t.getValue().forEach(r -> log.row(t.getKey(), r)));
    Instant end = Instant.parse(cutoff);
    Trace trace = new Trace();
    log.rows.stream()
        .filter(r -> r.at().isBefore(end))
        .sorted(Comparator.comparing(Row::at))
        .forEach(r -> trace.add(r.kind(), r.at().toEpochMilli(), r.members().toArray()));
    return trace.add("End", end.toEpochMilli(), "day", cutoff);
  }

  private void row(String table, JsonNode r) {
    switch (table) {
      case "blocks" -> {}
      case "staker_shares" ->
          add(
              "StakerHas",
              r,
              "staker",
              r.get("staker"),
              "strategy",
              r.get("strategy"),
              "shares",
              r.get("shares"));
      case "operator_shares" ->
          add(
              "OperatorHas",
              r,
              "operator",
              r.get("operator"),
              "strategy",
              r.get("strategy"),
              "shares",
              r.get("shares"));
      case "staker_delegation_changes" ->
          add(
              "Delegated",
              r,
              "staker",
              r.get("staker"),
              "operator",
              r.get("operator"),
              "delegated",
              r.get("delegated"));
      case "operator_set_operator_registrations" ->
          add(
              "SetMember",
              r,
              "operator",
              r.get("operator"),
              "set",
              RewardTables.set(r),
              "registered",
              r.get("is_active"));
      case "operator_allocations" -> allocation(r);
      case "operator_max_magnitudes" ->
          add(
              "MaxMagnitude",
              r,
              "operator",
              r.get("operator"),
              "strategy",
              r.get("strategy"),
              "max_magnitude",
              r.get("max_magnitude"));
      case "operator_avs_splits" ->
          add(
              "SplitSet",
              r,
              "operator",
              r.get("operator"),
              "avs",
              r.get("avs"),
              "split",
              r.get("new_operator_avs_split_bips"),
              "activated",
              RewardTables.instant(r.get("activated_at")));
      default -> throw new IllegalArgumentException("no such table: " + table);
    }
  }

  /** What takes effect in a block that is not there takes no effect. */
  private void allocation(JsonNode r) {
    JsonNode effective =
        r.path("effective_block").isNumber() ? r.get("effective_block") : r.get("block_number");
    if (blocks.containsKey(effective.asLong())) {
      add(
          "Allocated",
          r,
          "operator",
          r.get("operator"),
          "set",
          RewardTables.set(r),
          "strategy",
          r.get("strategy"),
          "magnitude",
          r.get("magnitude"),
          "effective",
          blocks.get(effective.asLong()),
          "place",
          r.get("log_index"));
    }
  }

  private void add(String kind, JsonNode r, Object... members) {
    List<Object> all = new ArrayList<>(List.of(members));
    all.addAll(List.of("log", r.get("log_index")));
    if (r.has("block_number")) {
      all.addAll(List.of("block", r.get("block_number")));
    }
    String at =
        r.has("block_time")
            ? RewardTables.instant(r.get("block_time"))
            : blocks.get(r.get("block_number").asLong());
    rows.add(new Row(Instant.parse(at), kind, all));
  }
}
