package io.talion.grammar.diagnostic;

import io.talion.grammar.diagnostic.SourceText.Position;
import io.talion.trace.value.JsonText;
import java.util.Optional;
import java.util.function.Function;

/**
 * Diagnostics as programs read them: one canonical JSON object each, no member omitted
 * (semantics.md 36). Lines and columns count from 1, columns in code points; the end is exclusive;
 * they are {@code null} where the source is not at hand.
 */
public final class JsonRenderer {
  private final Function<String, Optional<SourceText>> sources;

  /**
   * A renderer.
   *
   * @param sources the text behind a span's source name, where there is one
   */
  public JsonRenderer(Function<String, Optional<SourceText>> sources) {
    this.sources = sources;
  }

  /** One object on one line, without a line end. */
  public String render(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    Optional<SourceText> source = sources.apply(span.source());
    Optional<Position> start = source.map(text -> text.position(span.start()));
    Optional<Position> end = source.map(text -> text.position(span.end()));
    StringBuilder out = new StringBuilder("{");
    member(out, "code", JsonText.quoted(diagnostic.code()));
    member(out, "severity", JsonText.quoted(diagnostic.severity().word()));
    member(out, "message", JsonText.quoted(diagnostic.message()));
    member(out, "file", JsonText.quoted(span.source()));
    member(out, "line", number(start.map(Position::line)));
    member(out, "column", number(start.map(Position::column)));
    member(out, "endLine", number(end.map(Position::line)));
    member(out, "endColumn", number(end.map(Position::column)));
    member(out, "cause", text(diagnostic.cause()));
    member(out, "fix", text(diagnostic.fix()));
    return out.append('}').toString();
  }

  private static void member(StringBuilder out, String name, String value) {
    out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":").append(value);
  }

  private static String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElse("null");
  }

  private static String text(Optional<String> value) {
    return value.map(JsonText::quoted).orElse("null");
  }
}
