package io.talion.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of docs/exactness.md, which the suites write: what is modelled, by what, against what it is
 * held, and what is compared. Over the vectors that belong to the project the page must have the
 * row as it came out; {@code -Dtalion.record=true} writes it there.
 */
record Row(String what, String model, String against, String compared, String apart) {
  static Row of(String what, String model, String against, String compared) {
    return new Row(what, model, against, compared, "");
  }

  /** The same, with how many cases are counted apart and why. */
  Row apart(String cases) {
    return new Row(what, model, against, compared, cases);
  }

  private String line(int cases, int equal, String engines) {
    String counts = "%,d of %,d".formatted(equal, cases) + (apart.isEmpty() ? "" : "; " + apart);
    return "| " + String.join(" | ", what, model, against, compared, counts, engines) + " |";
  }

  /** Holds the page to the row, or writes it. */
  void check(int cases, int equal, String engines) {
    Path page = Path.of(System.getProperty("talion.root"), "docs", "exactness.md");
    String line = line(cases, equal, engines);
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(page));
      if (Boolean.getBoolean("talion.record")) {
        put(lines, line);
        Files.write(page, lines);
      }
      assertThat(lines).as("docs/exactness.md; -Dtalion.record=true writes it").contains(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the place of the row of that name, else below the last. */
  private void put(List<String> lines, String line) {
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("| " + what + " |")) {
        lines.set(i, line);
        return;
      }
      last = lines.get(i).startsWith("|") ? i : last;
    }
    lines.add(last + 1, line);
  }
}
