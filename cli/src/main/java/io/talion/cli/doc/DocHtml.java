package io.talion.cli.doc;

import io.talion.cli.html.HtmlPage;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of documentation as HTML. */
public final class DocHtml {
  private static final String STYLE =
      """
      body{max-width:50rem}
      pre{background:#f5f5f5;padding:.6rem;overflow-x:auto}
      h3{margin-bottom:.2rem}
      td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}
      """;

  private DocHtml() {}

  /** The whole page. Documentation is written by others: markup in it is shown, never obeyed. */
  public static String of(DocPage page) {
    var tables = List.of(TablesExtension.create());
    var tree = Parser.builder().extensions(tables).build().parse(DocMarkdown.of(page));
    var renderer =
        HtmlRenderer.builder().extensions(tables).escapeHtml(true).sanitizeUrls(true).build();
    return HtmlPage.of(page.title(), STYLE, renderer.render(tree));
  }
}
