package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import io.talion.trace.merkle.RewardsTree;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The deployed reward pipeline in PostgreSQL: every row of its final table and the root of what was
 * earned; and the ledger of what it differs by from rewards without rounding, which balances to the
 * fraction of a unit.
 */
class EigenLayerRewardsVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("eigenlayer-rewards");

  @Test
  void everyRowIsEqual() {
    rowsAreEqual(
        VectorSet.of("eigenlayer"),
        Row.of(
            "EigenLayer's rewards: submissions, splits, refunds",
            "`std.eigenlayer.rewards`",
            "the sidecar's SQL in PostgreSQL 15, random scenarios",
            "every row of gold, every root"));
  }

  @Test
  void rowsOfBeforeNileAreEqual() {
    rowsAreEqual(
        VectorSet.held("rewards-by-fork"),
        Row.of(
            "EigenLayer's rewards before Amazon and before Nile, and `all_stakers`: in doubles",
            "`std.eigenlayer.rewards`",
            "the same SQL, scenarios of our own",
            "every row of gold"));
  }

  private void rowsAreEqual(VectorSet set, Row row) {
    set.shaped("inputs", "gold").forEach(file -> rowsAreEqual(set, file));
    set.report(row, judge.engines());
  }

  private void rowsAreEqual(VectorSet set, Path file) {
    JsonNode scenario = JSON.readTree(file.toFile());
    Verdicts said = judge.with(forks(scenario)).judge(RewardTables.trace(scenario));
    Map<String, String> actual = rows(said);
    Map<String, String> expected = expected(scenario);
    expected.forEach((key, amount) ->
        set.compare(file.getFileName() + " " + key, actual.getOrDefault(key, "no row"), amount));
    actual.forEach((key, amount) -> {
      if (!expected.containsKey(key)) {
        set.compare(file.getFileName() + " " + key, amount, "no row");
      }
    });
    if (scenario.has("root")) {
      set.compare(
          file.getFileName() + " root",
          RewardsTree.of(cumulative(said)).root().toString(),
          "0x" + scenario.get("root").asString().replaceFirst("^0x", ""));
    }
  }

  @Test
  void nothingIsLostInTheLedger() {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.shaped("inputs", "gold")) {
      JsonNode scenario = JSON.readTree(file.toFile());
      Verdicts said = judge.with(forks(scenario)).judge(RewardTables.trace(scenario));
      Map<String, Ratio> ideals = ideals(said);
      for (Finding f : said.of("balance")) {
        String what = file.getFileName() + " " + Verdicts.let(f, "hash") + " " + day(f);
        Ratio accounted =
            of(f, "paid")
                .add(of(f, "refunded"))
                .add(of(f, "stranded"))
                .add(of(f, "dust"))
                .subtract(of(f, "overpaid"));
        set.compare(what, accounted, of(f, "due"));
        if (of(f, "refunded").equals(Ratio.ZERO) && of(f, "paid").signum() > 0) {
          String key = Verdicts.let(f, "hash") + day(f);
          Ratio ideal = ideals.getOrDefault(key, Ratio.ZERO).add(of(f, "stranded"));
          set.compare(what + " ideal", ideal, of(f, "due"));
        }
      }
    }
    set.report(
        Row.of(
            "the ledger of those rewards",
            "`std.eigenlayer.rewards`",
            "the same scenarios",
            "paid, refunded, stranded, dust and overpaid add up to what was due"),
        judge.engines());
  }

  private static Map<String, Ratio> ideals(Verdicts said) {
    Map<String, Ratio> ideals = new TreeMap<>();
    for (Finding f : said.of("earned")) {
      ideals.merge(Verdicts.let(f, "hash") + day(f), of(f, "ideal"), Ratio::add);
    }
    return ideals;
  }

  private static Ratio of(Finding f, String name) {
    String[] parts = Verdicts.let(f, name).split("/", -1);
    return new Ratio(
        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }

  /** The dates from which on formulas changed, as parameters. */
  private static Map<String, String> forks(JsonNode scenario) {
    Map<String, String> names =
        Map.of(
            "amazonHardforkDate", "amazon",
            "nileHardforkDate", "nile",
            "arnoHardforkDate", "arno",
            "trinityHardforkDate", "trinity",
            "mississippiForkDate", "mississippi",
            "coloradoHardforkDate", "colorado",
            "panamaForkDate", "panama");
    Map<String, String> params = new TreeMap<>();
    names.forEach((fork, param) -> {
      if (scenario.path("forks").has(fork)) {
        params.put(param, "@" + RewardTables.instant(scenario.get("forks").get(fork)));
      }
    });
    return params;
  }

  private static Map<String, String> rows(Verdicts said) {
    Map<String, String> rows = new TreeMap<>();
    for (Finding f : said.of("row")) {
      String key = Verdicts.let(f, "hash") + " " + day(f) + " " + Verdicts.let(f, "earner");
      rows.put(key + " " + Verdicts.let(f, "token"), Verdicts.let(f, "amount"));
    }
    return rows;
  }

  /** What the last row of an earner and a token says it has earned so far. */
  private static Map<Hex, Map<Hex, BigInteger>> cumulative(Verdicts said) {
    Map<Hex, Map<Hex, BigInteger>> earned = new TreeMap<>();
    for (Finding f : said.of("row")) {
      earned
          .computeIfAbsent(Hex.parse(Verdicts.let(f, "earner")), e -> new TreeMap<>())
          .put(Hex.parse(Verdicts.let(f, "token")), new BigInteger(Verdicts.let(f, "cumulative")));
    }
    return earned;
  }

  private static String day(Finding f) {
    return Instant.ofEpochMilli(Long.parseLong(Verdicts.let(f, "day"))).toString().substring(0, 10);
  }

  private static Map<String, String> expected(JsonNode scenario) {
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode g : scenario.get("gold")) {
      String key =
          g.get("reward_hash").asString() + " " + g.get("snapshot").asString().substring(0, 10);
      rows.put(
          key + " " + g.get("earner").asString() + " " + g.get("token").asString(),
          g.get("amount").asString());
    }
    return rows;
  }
}
