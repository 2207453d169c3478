package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The CSM tables that are about many validators at once: distributions and strikes. */
final class CsmFrames {
  private final Judge judge;

  CsmFrames(Judge judge) {
    this.judge = judge;
  }

  void row(VectorSet set, String table, JsonNode row) {
    switch (table) {
      case "test_calc_rewards_distribution_in_frame" -> shared(set, table + row, row);
      case "test_merge_strikes" -> merged(set, table + row, row);
      case "test_calculate_distribution_in_frame" -> frame(set, table + row, row);
      case "test_calculate_distribution" -> all(set, table + row, row);
      default -> set.compare(table, "not understood", "a table of the oracle's tests");
    }
  }

  private static String operator(String key) {
    return Trace.address(Recorded.first(key));
  }

  /** participation_shares, rewards_to_distribute, rebate_share, expected_distribution. */
  private void shared(VectorSet set, String what, JsonNode row) {
    Trace trace = new Trace();
    Recorded.entries(row.get(0))
        .forEach((operator, validators) ->
            Recorded.entries(validators)
                .forEach((v, share) ->
                    trace.add(
                        "Participation",
                        1,
                        "operator",
                        operator(operator),
                        "place",
                        Recorded.first(v),
                        "share",
                        share.asString())));
    trace.add("Shared", 2, "rewards", row.get(1).asString(), "rebate", row.get(2).asString());
    set.compare(what, rewards(judge.judge(trace), "earned"), amounts(row.get(3)));
  }

  private static Map<String, String> rewards(Verdicts said, String rule) {
    Map<String, String> out = new TreeMap<>();
    said.of(rule).forEach(f -> out.put(f.key().get(1), Verdicts.let(f, "reward")));
    return out;
  }

  /** Rewards by operator; what is of nothing is left out. */
  private static Map<String, String> amounts(JsonNode dictionary) {
    Map<String, String> out = new TreeMap<>();
    Recorded.entries(dictionary)
        .forEach((operator, amount) -> {
          if (!amount.asString().equals("0")) {
            out.put(operator(operator), amount.asString());
          }
        });
    return out;
  }

  /** acc, strikes_in_frame, threshold_per_op, expected. */
  private void merged(VectorSet set, String what, JsonNode row) {
    Map<String, String> keys = new LinkedHashMap<>();
    Trace trace = new Trace();
    Recorded.entries(row.get(0)).forEach((key, list) -> kept(trace, id(keys, key), list));
    Recorded.entries(row.get(1))
        .forEach(
            (key, n) -> trace.add("Hit", 1, "key", id(keys, key), "strikes", Recorded.number(n)));
    Map<Long, Long> lifetimes = new HashMap<>();
    Recorded.entries(row.get(2))
        .forEach((operator, params) ->
            lifetimes.put(
                Recorded.first(operator),
                Recorded.number(Recorded.argument(params, "lifetime", 0))));
    Map<String, String> expected = new TreeMap<>();
    Recorded.entries(row.get(3))
        .forEach((key, list) -> expected.put(id(keys, key), Recorded.unwrapped(list).toString()));
    keys.forEach((key, id) ->
        trace.add(
            "Lasts", 1, "key", id, "frames", lifetimes.getOrDefault(Recorded.first(key), 0L)));
    set.compare(what, lists(judge.judge(trace.add("Closed", 1, "frame", 1))), expected);
  }

  private static String id(Map<String, String> keys, String key) {
    return keys.computeIfAbsent(key, k -> "0x%064x".formatted(keys.size() + 1));
  }

  private static void kept(Trace trace, String key, JsonNode list) {
    int age = 0;
    for (JsonNode strikes : Recorded.unwrapped(list)) {
      trace.add("Before", 1, "key", key, "age", age++, "strikes", Recorded.number(strikes));
    }
  }

  private static Map<String, String> lists(Verdicts said) {
    Map<String, long[]> lists = new TreeMap<>();
    for (Finding f : said.of("kept.remembered")) {
      lists.put(f.key().get(1), new long[Integer.parseInt(Verdicts.let(f, "frames"))]);
    }
    for (Finding f : said.of("kept.placed")) {
      long[] list = Objects.requireNonNull(lists.get(Verdicts.let(f, "key")));
      list[Integer.parseInt(Verdicts.let(f, "age"))] += Long.parseLong(Verdicts.let(f, "strikes"));
    }
    Map<String, String> out = new TreeMap<>();
    lists.forEach((k, l) -> out.put(k, Arrays.toString(l).replace(" ", "")));
    return out;
  }

  /** to_distribute, validators, state, curves, then map, distributed, rebate, strikes, log. */
  private void frame(VectorSet set, String what, JsonNode row) {
    Trace trace = new Trace();
    observe(trace, row.get(2));
    Recorded.entries(row.get(1))
        .forEach((operator, validators) ->
            Recorded.unwrapped(validators)
                .forEach(v -> hold(trace, operator, v, curve(row.get(3), operator))));
    Verdicts said = judge.judge(trace.add("Over", 2, "rewards", row.get(0).asString()));
    Finding totals = said.of("frame.totals").get(0);
    set.compare(
        what,
        rewards(said, "frame.operators")
            + " "
            + Verdicts.let(totals, "distributed")
            + " "
            + Verdicts.let(totals, "rebate")
            + " "
            + struck(said),
        amounts(row.get(4))
            + " "
            + row.get(5).asString()
            + " "
            + row.get(6).asString()
            + " "
            + struck(row.get(7)));
  }

  /** Strikes by operator: keys are written in too many ways to be told apart. */
  private static Map<String, Long> struck(Verdicts said) {
    Map<String, Long> out = new TreeMap<>();
    for (Finding f : said.of("frame.struck")) {
      out.merge(Verdicts.let(f, "operator"), Long.parseLong(Verdicts.let(f, "strikes")), Long::sum);
    }
    return out;
  }

  private static Map<String, Long> struck(JsonNode expected) {
    Map<String, Long> out = new TreeMap<>();
    Recorded.entries(expected)
        .forEach((key, n) -> out.merge(operator(key), Recorded.number(n), Long::sum));
    return out;
  }

  private static void observe(Trace trace, JsonNode state) {
    Map<Long, Object[]> seen = new TreeMap<>();
    String[] names = {"attestations", "proposals", "syncs"};
    String[] ours = {"attestation", "proposal", "sync"};
    for (int i = 0; i < names.length; i++) {
      int at = i;
      Recorded.entries(Recorded.argument(state, names[i], i))
          .forEach((v, duty) ->
              seen.computeIfAbsent(Recorded.first(v), k -> new Object[names.length])[at] =
                  CsmVectorTest.duty(duty));
    }
    seen.forEach((v, duties) -> {
      Object[] all = new Object[2 + 2 * ours.length];
      all[0] = "validator";
      all[1] = v;
      for (int i = 0; i < ours.length; i++) {
        all[2 + 2 * i] = ours[i];
        all[3 + 2 * i] =
            duties[i] == null ? CsmVectorTest.JSON.getNodeFactory().nullNode() : duties[i];
      }
      trace.add("Seen", 1, all);
    });
  }

  private static void hold(Trace trace, String operator, JsonNode validator, JsonNode curve) {
    JsonNode state = Recorded.argument(validator, "validator", 2);
    trace.add(
        "Held",
        2,
        "validator",
        Recorded.number(Recorded.argument(validator, "index", 0)),
        "operator",
        operator(operator),
        "effective",
        Long.toString(Recorded.number(Fields.any(state, "effective_balance"))),
        "slashed",
        Fields.any(state, "slashed").asBoolean(false),
        "curve",
        curve);
  }

  /** What a mock of {@code get_curve_params} gives for an operator. */
  private static JsonNode curve(JsonNode mock, String operator) {
    JsonNode given = mock;
    for (String name : new String[] {"return_value", "side_effect"}) {
      given = given.has(name) ? given.get(name) : given;
    }
    if (given.isArray()) {
      given = given.get((int) Math.min(Recorded.first(operator), given.size()) - 1);
    } else if (!given.has("perf_coeffs") && given.has(operator)) {
      given = given.get(operator);
    }
    return curve(
        Recorded.argument(given, "perf_leeway_data", 1),
        Recorded.argument(given, "reward_share_data", 2),
        Recorded.argument(given, "perf_coeffs", 0),
        Recorded.number(Recorded.argument(given.path("strikes_params"), "lifetime", 0)));
  }

  /** A curve as the policy's record: intervals of leeway and share, and the weights of duties. */
  static ObjectNode curve(JsonNode leeway, JsonNode share, JsonNode weights, long lifetime) {
    ObjectNode out = CsmVectorTest.JSON.createObjectNode();
    out.set("leeway", intervals(leeway));
    out.set("share", intervals(share));
    ObjectNode coefficients = CsmVectorTest.JSON.createObjectNode();
    String[] names = {"attestations_weight", "blocks_weight", "sync_weight"};
    String[] ours = {"attestation", "proposal", "sync"};
    long[] standard = {54, 8, 2};
    for (int i = 0; i < names.length; i++) {
      JsonNode given = Recorded.argument(weights, names[i], i);
      long weight = given.isMissingNode() ? standard[i] : Recorded.number(given);
      coefficients.put(ours[i], Long.toString(weight));
    }
    out.set("weights", coefficients);
    return out.put("lifetime", Long.toString(lifetime));
  }

  private static ArrayNode intervals(JsonNode list) {
    ArrayNode out = CsmVectorTest.JSON.createArrayNode();
    Recorded.unwrapped(list)
        .forEach(i ->
            out.add(
                CsmVectorTest.JSON
                    .createObjectNode()
                    .put("from_key", Recorded.argument(i, "minKeyNumber", 0).asString())
                    .put("value", Recorded.argument(i, "value", 1).asString())));
    return out;
  }

  /**
   * frames, last_report, curves, blockstamps, shares_to_distribute, by frame; then rewards, their
   * map, rebate, strikes.
   */
  private void all(VectorSet set, String what, JsonNode row) {
    Trace trace = new Trace();
    JsonNode last = row.get(1);
    Recorded.entries(Recorded.argument(last, "rewards", 3))
        .forEach((operator, n) -> paid(trace, operator, 0, n));
    int frame = 0;
    for (JsonNode distributed : Recorded.unwrapped(row.get(5))) {
      int number = ++frame;
      Recorded.entries(distributed.get(0))
          .forEach((operator, n) -> paid(trace, operator, number, n));
      trace.add(
          "Totals",
          number + 1,
          "frame",
          number,
          "distributed",
          distributed.get(1).asString(),
          "rebated",
          distributed.get(2).asString());
    }
    Verdicts said = judge.judge(trace.add("Report", frame + 2, "n", 1));
    Finding sums = said.of("sums").get(0);
    set.compare(
        what,
        Verdicts.let(sums, "rewards") + rewards(said, "sums_of") + Verdicts.let(sums, "rebate"),
        row.get(6).asString() + amounts(row.get(7)) + row.get(8).asString());
  }

  private static void paid(Trace trace, String operator, int frame, JsonNode rewards) {
    trace.add(
        "Paid",
        frame + 1,
        "operator",
        operator(operator),
        "frame",
        frame,
        "rewards",
        rewards.asString());
  }
}
