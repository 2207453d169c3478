package io.talion.cli.doc;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy or module says of itself: its {@code ///} lines, and each declaration with its own.
 *
 * @param title what kind of file it is, and its name
 * @param doc the lines above its header, in Markdown
 * @param chapters what it declares, by kind, without the kinds of which there is nothing
 * @param tests what its tests and properties are called: what is promised of it
 */
public record DocPage(String title, List<String> doc, List<Chapter> chapters, List<String> tests) {
  /** The declarations of one kind, in order. */
  public record Chapter(String title, List<Entry> entries) {}

  /**
   * One declaration.
   *
   * @param name empty where it has none
   * @param signature what a user of it has to know, as the canonical form writes it
   * @param doc the lines above it, in Markdown
   */
  public record Entry(String name, String signature, List<String> doc) {}

  /**
   * The page of a file.
   *
   * @param unit the file, parsed from {@code text}
   * @param text the file in its canonical form
   */
  public static DocPage of(Unit unit, String text) {
    String kind = unit.kind() == Unit.Kind.POLICY ? "Policy" : "Module";
    List<Chapter> chapters = new ArrayList<>();
    for (Kind each : Kind.values()) {
      List<Entry> entries =
          unit.declarations().stream()
              .filter(d -> Kind.of(d) == each)
              .map(d -> entry(d, text))
              .toList();
      if (!entries.isEmpty() && each != Kind.TESTS) {
        chapters.add(new Chapter(each.title(), entries));
      }
    }
    List<String> tests = unit.declarations().stream().flatMap(d -> Kind.test(d).stream()).toList();
    return new DocPage(kind + " " + unit.name().text(), unit.doc(), chapters, tests);
  }

  /** The first sentence of what it says of itself. */
  public String summary() {
    String first = String.join(" ", doc).strip();
    int end = first.indexOf(". ");
    return end < 0 ? first : first.substring(0, end + 1);
  }

  private static Entry entry(Declaration d, String text) {
    return new Entry(Signatures.name(d), signature(d, text), d.doc());
  }

  private static String signature(Declaration d, String text) {
    String head = text.substring(d.span().start(), Signatures.end(d)).stripTrailing();
    return head.endsWith("=") ? head.substring(0, head.length() - 1).stripTrailing() : head;
  }
}
