package io.talion.cli.html;

/** An HTML page that needs nothing else: no script, no font, no image. */
public final class HtmlPage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;padding:0 1rem}
      code,pre{font:14px/1.5 ui-monospace,monospace}
      table{border-collapse:collapse}
      %s</style></head><body>
      %s</body></html>
      """;

  private HtmlPage() {}

  /** A page; the title is text, {@code style} and {@code body} are markup that is ours. */
  public static String of(String title, String style, String body) {
    return FRAME.formatted(escape(title), style, body);
  }

  /** Traces and policies are written by others: nothing in them is markup. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
