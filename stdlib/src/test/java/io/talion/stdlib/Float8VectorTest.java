package io.talion.stdlib;

import io.talion.trace.finding.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL's products of {@code double precision}: as text, and as the whole numbers that the two
 * casts of the reward pipeline's old formulas make of them.
 */
class Float8VectorTest {
  private final Judge judge = Judge.of("postgres");

  @Test
  void productsAreEqual() throws IOException {
    VectorSet set = VectorSet.held("float8");
    for (Path file : set.files("*.csv")) {
      List<String> lines = Files.readAllLines(file);
      compare(set, lines.subList(1, lines.size()));
    }
    set.report(
        Row.of(
            "PostgreSQL's `double precision`, which the pipeline computed with before Nile",
            "`std.postgres.float8`",
            "PostgreSQL 15",
            "product, text, both casts to whole numbers"),
        judge.engines());
  }

  private void compare(VectorSet set, List<String> lines) {
    Trace trace = new Trace();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      trace.add("Multiplication", i + 1, "a", cells[0], "b", cells[1]);
    }
    List<Finding> said = judge.judge(trace).of("product");
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      set.compare(
          lines.get(i),
          i < said.size() ? told(said.get(i)) : "nothing",
          Fractions.of(new BigDecimal(cells[2])) + " " + cells[3] + " " + cells[4]);
    }
  }

  private static String told(Finding f) {
    return Verdicts.let(f, "printed")
        + " "
        + Verdicts.let(f, "through_text")
        + " "
        + Verdicts.let(f, "whole");
  }
}
