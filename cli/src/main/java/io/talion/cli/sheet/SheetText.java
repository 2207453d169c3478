package io.talion.cli.sheet;

import io.talion.compiler.sheet.Sheet;
import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sheet as text in columns, or as Markdown. */
public final class SheetText {
  private SheetText() {}

  /** For people at a terminal. {@code place} names where a span is. */
  public static String plain(Sheet sheet, Function<Span, String> place) {
    StringBuilder out = new StringBuilder(sheet.policy() + " " + sheet.version() + "\n");
    for (Section s : new SheetSections(sheet, place).all()) {
      out.append('\n').append(s.title()).append('\n');
      if (s.rows().isEmpty()) {
        out.append("  ").append(s.none()).append('\n');
      }
      List<Integer> widths = widths(s.rows());
      s.rows().forEach(r -> out.append(("  " + line(r, widths)).stripTrailing()).append('\n'));
    }
    return out.append(assumptions(sheet, "\nAssumed\n", "  ")).toString();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    return IntStream.range(0, columns)
        .mapToObj(i -> rows.stream().mapToInt(r -> r.get(i).length()).max().orElse(0))
        .toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths.get(i) - row.get(i).length()))
        .collect(Collectors.joining("  "));
  }

  private static String assumptions(Sheet sheet, String title, String mark) {
    return sheet.assumptions().isEmpty()
        ? ""
        : sheet.assumptions().stream()
            .map(a -> mark + a + "\n")
            .collect(Collectors.joining("", title, ""));
  }

  /** For documents. */
  public static String markdown(Sheet sheet, Function<Span, String> place) {
    StringBuilder out =
        new StringBuilder("# " + sheet.policy() + " " + sheet.version() + ": fact sheet\n");
    for (Section s : new SheetSections(sheet, place).all()) {
      out.append("\n## ").append(s.title()).append("\n\n");
      if (s.rows().isEmpty()) {
        out.append(s.none()).append('\n');
      } else {
        out.append(row(s.heads())).append(row(s.heads().stream().map(h -> "---").toList()));
        s.rows().forEach(r -> out.append(row(r)));
      }
    }
    return out.append(assumptions(sheet, "\n## Assumed\n\n", "- ")).toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(c -> c.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
