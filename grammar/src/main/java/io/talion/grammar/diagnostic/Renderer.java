package io.talion.grammar.diagnostic;

import io.talion.grammar.diagnostic.SourceText.Position;
import java.util.Optional;
import java.util.function.Function;

/**
 * Diagnostics as people read them: code and message, place, the source line with the words
 * underlined, cause and fix (language.md section 12). Lines end with LF. Immutable.
 */
public final class Renderer {
  private final Function<String, Optional<SourceText>> sources;
  private final boolean colour;

  /**
   * A renderer.
   *
   * @param sources the text behind a span's source name, where there is one
   * @param colour whether to use ANSI colours
   */
  public Renderer(Function<String, Optional<SourceText>> sources, boolean colour) {
    this.sources = sources;
    this.colour = colour;
  }

  /** A renderer for the diagnostics of one source. */
  public static Renderer of(SourceText source, boolean colour) {
    return new Renderer(
        name -> name.equals(source.name()) ? Optional.of(source) : Optional.empty(), colour);
  }

  /** The whole message, ended by LF. */
  public String render(Diagnostic diagnostic) {
    Colour tone = diagnostic.isError() ? Colour.RED : Colour.YELLOW;
    StringBuilder out = new StringBuilder();
    String head = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
    out.append(tone.paint(head, colour));
    out.append(Colour.BOLD.paint(": " + printable(diagnostic.message()), colour)).append('\n');
    place(out, diagnostic.span(), "-->", "^", tone, "");
    for (Label label : diagnostic.secondary()) {
      place(out, label.span(), ":::", "-", Colour.BLUE, " " + printable(label.text()));
    }
    diagnostic.cause().ifPresent(cause -> note(out, "cause", cause));
    diagnostic.fix().ifPresent(fix -> note(out, "fix", fix));
    return out.toString();
  }

  private void place(
      StringBuilder out, Span span, String arrow, String mark, Colour tone, String label) {
    Optional<SourceText> found = sources.apply(span.source());
    if (found.isEmpty()) {
      out.append(edge("  " + arrow)).append(' ').append(printable(span.source())).append('\n');
      return;
    }
    SourceText source = found.get();
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    int to = end.line() == start.line() ? end.column() - 1 : Integer.MAX_VALUE;
    Excerpt excerpt = Excerpt.of(source.line(start.line()), start.column() - 1, to, mark);
    String number = String.valueOf(start.line());
    String margin = " ".repeat(number.length());
    out.append(edge(margin + " " + arrow)).append(' ').append(printable(span.source()));
    out.append(":" + start.line() + ":" + start.column() + "\n");
    out.append(edge(margin + "  |")).append('\n');
    out.append(edge(" " + number + " |")).append(' ').append(excerpt.line()).append('\n');
    out.append(edge(margin + "  |")).append(' ');
    out.append(tone.paint(excerpt.underline() + label, colour)).append('\n');
  }

  private void note(StringBuilder out, String kind, String text) {
    out.append(edge("  =")).append(' ').append(Colour.BOLD.paint(kind, colour));
    out.append(": ").append(printable(text)).append('\n');
  }

  private String edge(String text) {
    return Colour.BLUE.paint(text, colour);
  }

  /** Messages quote sources: nothing in them may steer the terminal. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(DisplayWidth.shown(c)));
    return out.toString();
  }
}
