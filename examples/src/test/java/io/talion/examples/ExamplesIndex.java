package io.talion.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of the examples, made of their READMEs: a page for people, and lines for {@code talion
 * new --list}.
 */
final class ExamplesIndex {
  private record Entry(String name, ExampleReadme readme) {}

  private final List<Entry> entries = new ArrayList<>();

  ExamplesIndex(List<Example> examples) throws IOException {
    for (Example example : examples) {
      entries.add(new Entry(example.name(), example.readme()));
    }
  }

  /** {@code docs/examples.md}. */
  String page() {
    StringBuilder page = new StringBuilder("# Examples\n\n");
    page.append(entries.size())
        .append(
            " folders, each with a policy, a trace with faults planted, and the findings byte for")
        .append(
            " byte.\nA replica does what deployed rules do, an intended one what is announced, a")
        .append(
            " model is ours.\nMade of the READMEs by a test; `talion new --list` shows the same.\n");
    for (Question question : Question.values()) {
      page.append("\n## ").append(question.text()).append("\n\n| example | status |\n|---|---|\n");
      of(question).forEach(e -> page.append(row(e)));
    }
    return page.toString();
  }

  /** Tab-separated: tag and question, or tag, name, status and title. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Question question : Question.values()) {
      lines.append(question.tag()).append('\t').append(question.text()).append('\n');
      of(question).forEach(e -> lines.append(line(question, e)));
    }
    return lines.toString();
  }

  private List<Entry> of(Question question) {
    return entries.stream().filter(e -> e.readme().questions().contains(question.tag())).toList();
  }

  private static String row(Entry e) {
    return "| ["
        + e.readme().title()
        + "](../examples/"
        + e.name()
        + "/README.md) | "
        + e.readme().status()
        + " |\n";
  }

  private static String line(Question question, Entry e) {
    return String.join("\t", question.tag(), e.name(), e.readme().status(), e.readme().title())
        + "\n";
  }
}
