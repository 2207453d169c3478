package io.talion.stdlib;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** PostgreSQL's quotients of {@code numeric}: value, decimals and what floor makes of them. */
class PostgresVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("postgres");

  @Test
  void quotientsAreEqual() throws IOException {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.files("*.csv")) {
      List<String> lines = Files.readAllLines(file);
      compare(set, lines.subList(1, lines.size()));
    }
    set.report(
        Row.of(
            "PostgreSQL's division of `numeric`, which the deployed reward pipeline rounds with",
            "`std.postgres`",
            "PostgreSQL 15",
            "quotient, decimals, floor"),
        judge.engines());
  }

  private void compare(VectorSet set, List<String> lines) {
    Trace trace = new Trace();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      trace.add("Division", i + 1, "a", numeric(cells[0]), "b", numeric(cells[1]));
    }
    List<String> actual = new ArrayList<>();
    judge
        .judge(trace)
        .of("quotient")
        .forEach(f ->
            actual.add(
                Verdicts.let(f, "value")
                    + " of "
                    + Verdicts.let(f, "scale")
                    + ", "
                    + Verdicts.let(f, "whole")));
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      BigDecimal quotient = new BigDecimal(cells[2]);
      set.compare(
          lines.get(i),
          i < actual.size() ? actual.get(i) : "nothing",
          Fractions.of(quotient) + " of " + Math.max(quotient.scale(), 0) + ", " + cells[3]);
    }
  }

  private static JsonNode numeric(String text) {
    int point = text.indexOf('.');
    int scale = point < 0 ? 0 : text.length() - point - 1;
    return JSON.createObjectNode()
        .put("value", text.toLowerCase(Locale.ROOT))
        .put("scale", Integer.toString(scale));
  }
}
