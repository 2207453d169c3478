package io.talion.stdlib;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The tables that the reward pipeline starts from, as a trace: a day's snapshots when the day is
 * over, and every submission when the pipeline runs, at its cutoff.
 */
final class RewardTables {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Submission tables, and what their rows are where they do not say it. */
  private static final Map<String, String> SUBMISSIONS = submissions();

  /** Snapshot tables, the event of a row, and fields that have other names. */
  private static final Map<String, String> SNAPSHOTS = snapshots();

  private final JsonNode inputs;
  private final LocalDate cutoff;
  private final List<Row> rows = new ArrayList<>();

  private record Row(LocalDate at, String kind, List<Object> members) {}

  private RewardTables(JsonNode inputs, LocalDate cutoff) {
    this.inputs = inputs;
    this.cutoff = cutoff;
  }

  private static Map<String, String> submissions() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("combined_rewards", "avs");
    kinds.put("operator_directed_rewards", "operator_directed");
    kinds.put("operator_directed_operator_set_rewards", "operator_directed_set");
    kinds.put("stake_operator_set_rewards", "unique_stake");
    return kinds;
  }

  private static Map<String, String> snapshots() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("staker_share_snapshots", "StakerShare");
    kinds.put("operator_share_snapshots", "OperatorShare");
    kinds.put("staker_delegation_snapshots", "Delegated");
    kinds.put("operator_avs_registration_snapshots", "InAvs");
    kinds.put("operator_avs_strategy_snapshots", "RestakedIn");
    kinds.put("operator_avs_split_snapshots", "SplitOfAvs");
    kinds.put("operator_pi_split_snapshots", "SplitOfEarner");
    kinds.put("operator_set_split_snapshots", "SplitOfSet");
    kinds.put("operator_set_operator_registration_snapshots", "InSet");
    kinds.put("operator_set_strategy_registration_snapshots", "StrategyInSet");
    kinds.put("operator_allocation_snapshots", "Allocated");
    kinds.put("default_operator_split_snapshots", "SplitOfAll");
    return kinds;
  }

  /** A case's tables as a trace. A table that no one knows is an error, not left out. */
  static Trace trace(JsonNode scenario) {
    RewardTables tables =
        new RewardTables(
            scenario.get("inputs"), LocalDate.parse(day(scenario.get("cutoff").asString())));
    scenario.get("inputs").propertyNames().forEach(tables::table);
    tables.days();
    return tables.trace();
  }

  private void table(String name) {
    JsonNode rows = inputs.get(name);
    if (SUBMISSIONS.containsKey(name)) {
      byHash(rows).values().forEach(r -> submission(SUBMISSIONS.get(name), r));
    } else if (name.equals("excluded_addresses")) {
      rows.forEach(r -> add(LocalDate.EPOCH, "Left", "staker", r.get("address")));
    } else if (SNAPSHOTS.containsKey(name)) {
      rows.forEach(r -> snapshot(SNAPSHOTS.get(name), r));
    } else {
      throw new IllegalArgumentException("no such table: " + name);
    }
  }

  private static Map<String, List<JsonNode>> byHash(JsonNode rows) {
    Map<String, List<JsonNode>> by = new LinkedHashMap<>();
    rows.forEach(
        r -> by.computeIfAbsent(r.get("reward_hash").asString(), h -> new ArrayList<>()).add(r));
    return by;
  }

  /** The rows of one submission: a strategy each, or a strategy and an operator. */
  private void submission(String kind, List<JsonNode> rows) {
    JsonNode r = rows.get(0);
    if (instant(r.get("block_time")).compareTo(cutoff + "T00:00:00Z") > 0) {
      return;
    }
    Map<String, JsonNode> strategies = new LinkedHashMap<>();
    Map<String, JsonNode> operators = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      strategies.put(row.get("strategy").asString(), part(row, "strategy", "multiplier"));
      if (row.has("operator")) {
        operators.put(row.get("operator").asString(), part(row, "operator", "amount"));
      }
    }
    add(
        cutoff,
        "Submission",
        "hash",
        r.get("reward_hash"),
        "reward_type",
        r.path("reward_type").asString(kind),
        "avs",
        r.get("avs"),
        "set",
        set(r),
        "token",
        r.get("token"),
        "amount",
        r.get("amount"),
        "start",
        instant(r.get("start_timestamp")),
        "end",
        instant(r.get("end_timestamp")),
        "submitted",
        instant(r.get("block_date")),
        "strategies",
        list(strategies),
        "operators",
        list(operators));
  }

  private static ArrayNode list(Map<String, JsonNode> parts) {
    return JSON.createArrayNode().addAll(parts.values());
  }

  private static JsonNode part(JsonNode row, String name, String value) {
    return JSON.createObjectNode()
        .put(name, row.get(name).asString())
        .put(value, row.get(value).asString());
  }

  /** A row of a day is known when the day is over, or when the pipeline runs. */
  private void snapshot(String kind, JsonNode row) {
    LocalDate day = LocalDate.parse(day(row.get("snapshot").asString()));
    List<Object> members = new ArrayList<>();
    row.properties()
        .forEach(p -> {
          if (!p.getKey().equals("snapshot")
              && !p.getKey().equals("operator_set_id")
              && !(p.getKey().equals("avs") && row.has("operator_set_id"))) {
            members.add(p.getKey());
            members.add(p.getValue().isNumber() ? p.getValue().asString() : p.getValue());
          }
        });
    if (row.has("operator_set_id")) {
      members.addAll(List.of("set", set(row)));
    }
    members.addAll(List.of("day", instant(row.get("snapshot"))));
    rows.add(new Row(known(day), kind, members));
  }

  private LocalDate known(LocalDate day) {
    return day.isBefore(cutoff) ? day.plusDays(1) : cutoff;
  }

  /** Days are complete up to the cutoff. */
  private void days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String table : SUBMISSIONS.keySet()) {
      for (JsonNode r : inputs.path(table)) {
        LocalDate.parse(day(r.get("start_timestamp").asString()))
            .datesUntil(cutoff.plusDays(1))
            .forEach(days::add);
      }
    }
    for (LocalDate day : days) {
      add(known(day), "Day", "day", day + "T00:00:00Z");
    }
  }

  private void add(LocalDate at, String kind, Object... members) {
    rows.add(new Row(at, kind, List.of(members)));
  }

  private Trace trace() {
    Trace trace = new Trace();
    rows.stream()
        .sorted(Comparator.comparing(Row::at))
        .forEach(r -> trace.add(r.kind(), r.at().toEpochDay() * 86_400_000, r.members().toArray()));
    return trace;
  }

  /** 20 bytes of the AVS, then the number in 12. */
  static String set(JsonNode row) {
    return row.get("avs").asString() + "%024x".formatted(row.path("operator_set_id").asLong(0));
  }

  static String day(String text) {
    return text.substring(0, 10);
  }

  /** A date or time of PostgreSQL as the trace writes it. */
  static String instant(JsonNode text) {
    String t = text.asString();
    return t.length() == 10 ? t + "T00:00:00Z" : t.substring(0, 19).replace(' ', 'T') + "Z";
  }
}
