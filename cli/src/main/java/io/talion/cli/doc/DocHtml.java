package io.talion.cli.doc;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page as HTML that needs nothing else: no script, no font, no image. */
public final class DocHtml {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
      code,pre{font:14px/1.5 ui-monospace,monospace}
      pre{background:#f5f5f5;padding:.6rem;overflow-x:auto}
      h3{margin-bottom:.2rem}
      table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}
      </style></head><body>
      %s</body></html>
      """;

  private DocHtml() {}

  /** The whole page. Documentation is written by others: markup in it is shown, never obeyed. */
  public static String of(DocPage page) {
    var tables = List.of(TablesExtension.create());
    var tree = Parser.builder().extensions(tables).build().parse(DocMarkdown.of(page));
    var renderer =
        HtmlRenderer.builder().extensions(tables).escapeHtml(true).sanitizeUrls(true).build();
    return FRAME.formatted(page.title(), renderer.render(tree));
  }
}
