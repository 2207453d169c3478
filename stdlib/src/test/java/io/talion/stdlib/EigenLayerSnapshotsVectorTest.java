package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sidecar's snapshot queries in PostgreSQL: every row of every table. */
class EigenLayerSnapshotsVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("eigenlayer-snapshots");

  @Test
  void everyRowIsEqual() {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.shaped("inputs", "expected")) {
      JsonNode scenario = JSON.readTree(file.toFile());
      String cutoff = RewardTables.instant(scenario.get("cutoff"));
      Verdicts said = judge.judge(ChainLog.trace(scenario.get("inputs"), cutoff));
      scenario
          .get("expected")
          .properties()
          .forEach(t -> table(set, file.getFileName() + " " + t.getKey(), t.getValue(), said));
    }
    set.report(
        Row.of(
            "EigenLayer's reward snapshots",
            "`std.eigenlayer.snapshots`",
            "the sidecar's SQL in PostgreSQL 15, random scenarios",
            "every row of the six tables"),
        judge.engines());
  }

  /** Row by row, and no row too many. */
  private static void table(VectorSet set, String what, JsonNode expected, Verdicts said) {
    TreeSet<String> actual = new TreeSet<>();
    said.of(what.substring(what.indexOf(' ') + 1)).forEach(f -> actual.add(row(f)));
    TreeSet<String> left = new TreeSet<>(actual);
    for (JsonNode r : expected) {
      String row = row(r);
      left.remove(row);
      set.compare(what, actual.contains(row) ? row : "no such row of " + actual, row);
    }
    left.forEach(row -> set.compare(what, row, "no such row"));
  }

  private static String row(Finding f) {
    Map<String, String> row = new TreeMap<>();
    f.with().forEach(l -> row.put(l.name(), l.value()));
    row.computeIfPresent(
        "snapshot", (k, v) -> RewardTables.day(Instant.ofEpochMilli(Long.parseLong(v)).toString()));
    return row.toString();
  }

  private static String row(JsonNode r) {
    Map<String, String> row = new TreeMap<>();
    r.properties().forEach(p -> row.put(p.getKey(), p.getValue().asString()));
    if (row.remove("operator_set_id") != null) {
      row.put("set", RewardTables.set(r));
      row.remove("avs");
    }
    return row.toString();
  }
}
