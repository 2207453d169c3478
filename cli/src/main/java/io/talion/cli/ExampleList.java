package io.talion.cli;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.Style;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code talion new --list}: the examples by the question they answer. The lines are packaged
 * beside this class and made of the examples' READMEs.
 */
final class ExampleList {
  private static final String RESOURCE = "new/examples.tsv";

  private final Terminal terminal;

  ExampleList(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints the examples of one question, or of all.
   *
   * @param question a question's tag; empty for all
   */
  void print(String question) throws IOException {
    Map<String, List<String[]>> byTag = new LinkedHashMap<>();
    for (String line : lines()) {
      String[] cells = line.split("\t");
      byTag.computeIfAbsent(cells[0], tag -> new ArrayList<>()).add(cells);
    }
    if (!question.isEmpty() && !byTag.containsKey(question)) {
      throw UserError.usage(
          Mistake.WRONG_VALUE,
          "unknown question `" + question + "`",
          "the questions are: " + String.join(", ", byTag.keySet()));
    }
    byTag.forEach((tag, rows) -> {
      if (question.isEmpty() || question.equals(tag)) {
        print(tag, rows);
      }
    });
  }

  private void print(String tag, List<String[]> rows) {
    PrintStream out = terminal.out();
    Style style = terminal.outStyle();
    out.println(style.strong(tag) + "  " + rows.getFirst()[1]);
    rows.stream()
        .skip(1)
        .forEach(r -> out.println("  " + style.accent(r[1]) + "  " + r[3] + " (" + r[2] + ")"));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ExampleList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is packaged beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
