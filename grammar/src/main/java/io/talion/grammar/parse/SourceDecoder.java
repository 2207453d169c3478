package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to text, with the refusals of language.md section 3: size, invalid UTF-8, and characters
 * that make a text look different from what it is.
 */
final class SourceDecoder {
  private final String source;
  private final Problems problems;

  SourceDecoder(String source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Empty if the source is refused; that is reported. */
  Optional<String> decode(byte[] utf8) {
    if (utf8.length > Limits.BYTES) {
      problems.report(tooLarge(utf8.length));
      return Optional.empty();
    }
    CharBuffer text = CharBuffer.allocate(utf8.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8), text, true);
    text.flip();
    if (result.isError()) {
      problems.report(invalid(text.length(), utf8));
      return Optional.empty();
    }
    refuse(text.toString());
    return problems.isEmpty() ? Optional.of(text.toString()) : Optional.empty();
  }

  private void refuse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (turnsDirection(c)) {
        problems.report(bidi(new Span(source, i, i + 1), c));
      } else if (controls(c)) {
        problems.report(control(new Span(source, i, i + 1), c));
      }
    }
  }

  private static boolean turnsDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }

  private static boolean controls(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
  }

  private Diagnostic tooLarge(int size) {
    return Diagnostic.error(
            "T0001",
            new Span(source, 0, 0),
            "the file has " + size + " bytes, more than " + Limits.BYTES)
        .fixedBy("move declarations into modules and import them");
  }

  private Diagnostic invalid(int at, byte[] utf8) {
    return Diagnostic.error("T0002", new Span(source, at, at + 1), "this is not valid UTF-8")
        .because(
            "the bytes after " + at + " characters of " + utf8.length + " bytes are no character")
        .fixedBy("save the file as UTF-8");
  }

  private static Diagnostic bidi(Span span, char c) {
    return Diagnostic.error("T0003", span, "the bidirectional control character " + code(c))
        .because("it can make a policy read differently from what it says")
        .fixedBy("delete it");
  }

  private static Diagnostic control(Span span, char c) {
    return Diagnostic.error("T0005", span, "the control character " + code(c)).fixedBy("delete it");
  }

  private static String code(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }
}
