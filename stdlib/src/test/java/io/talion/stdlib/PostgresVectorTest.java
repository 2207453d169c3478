package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/**
 * PostgreSQL's arithmetic, which the deployed reward pipeline rounds with: quotients of {@code
 * numeric}, and products of {@code double precision} with what two casts to whole numbers make of
 * them. Every line of a file holds two operands and what the server answered.
 */
class PostgresVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Judge judge = Judge.of("postgres");

  @Test
  void quotientsAreEqual() throws IOException {
    VectorSet set = VectorSet.of("eigenlayer");
    for (Path file : set.files("*.csv")) {
      List<String[]> lines = lines(file);
      List<Finding> said = judged("Division", lines, PostgresVectorTest::numeric).of("quotient");
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i);
        BigDecimal value = new BigDecimal(cells[2]);
        String scale = String.valueOf(Math.max(value.scale(), 0));
        List<String> expected = List.of(Fractions.of(value).toString(), scale, cells[3]);
        compare(set, cells, said, i, List.of("value", "scale", "whole"), expected);
      }
    }
    set.report(
        Row.of(
            "PostgreSQL's division of `numeric`, which the deployed reward pipeline rounds with",
            "`std.postgres`",
            "PostgreSQL 15",
            "quotient, decimals, floor"),
        judge.engines());
  }

  @Test
  void productsAreEqual() throws IOException {
    VectorSet set = VectorSet.held("float8");
    for (Path file : set.files("*.csv")) {
      List<String[]> lines = lines(file);
      List<Finding> said = judged("Multiplication", lines, text -> text).of("product");
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i);
        String printed = Fractions.of(new BigDecimal(cells[2])).toString();
        List<String> expected = List.of(printed, cells[3], cells[4]);
        compare(set, cells, said, i, List.of("printed", "through_text", "whole"), expected);
      }
    }
    set.report(
        Row.of(
            "PostgreSQL's `double precision`, which the pipeline computed with before Nile",
            "`std.postgres.float8`",
            "PostgreSQL 15",
            "product, text, both casts to whole numbers"),
        judge.engines());
  }

  private static List<String[]> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private Verdicts judged(String kind, List<String[]> lines, Function<String, Object> operand) {
    Trace trace = new Trace();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i);
      trace.add(kind, i + 1, "a", operand.apply(cells[0]), "b", operand.apply(cells[1]));
    }
    return judge.judge(trace);
  }

  private static void compare(
      VectorSet set,
      String[] cells,
      List<Finding> said,
      int at,
      List<String> names,
      List<String> expected) {
    List<String> actual =
        at < said.size()
            ? names.stream().map(n -> Verdicts.let(said.get(at), n)).toList()
            : List.of("nothing");
    set.compare(String.join(",", cells), actual, expected);
  }

  private static Object numeric(String text) {
    int point = text.indexOf('.');
    int scale = point < 0 ? 0 : text.length() - point - 1;
    return JSON.createObjectNode()
        .put("value", text.toLowerCase(Locale.ROOT))
        .put("scale", Integer.toString(scale));
  }
}
