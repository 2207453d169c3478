package io.talion.cli.doc;

import java.util.List;

/** A page in Markdown, as GitHub shows it. */
public final class DocMarkdown {
  private DocMarkdown() {}

  /** The whole page. */
  public static String of(DocPage page) {
    StringBuilder out = new StringBuilder("# ").append(page.title()).append("\n\n");
    paragraph(out, page.doc());
    for (DocPage.Chapter chapter : page.chapters()) {
      out.append("## ").append(chapter.title()).append("\n\n");
      chapter.entries().forEach(e -> entry(out, e));
    }
    tests(out, page.tests());
    return out.toString().stripTrailing() + "\n";
  }

  private static void entry(StringBuilder out, DocPage.Entry entry) {
    if (!entry.name().isEmpty()) {
      out.append("### ").append(entry.name()).append("\n\n");
    }
    paragraph(out, entry.doc());
    out.append("```talion\n").append(entry.signature()).append("\n```\n\n");
  }

  private static void tests(StringBuilder out, List<String> tests) {
    if (!tests.isEmpty()) {
      out.append("## Tested\n\n");
      tests.forEach(t -> out.append("- ").append(t).append('\n'));
    }
  }

  private static void paragraph(StringBuilder out, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.forEach(l -> out.append(l).append('\n'));
      out.append('\n');
    }
  }
}
