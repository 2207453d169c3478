package io.talion.grammar.parse;

import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Clause.Because.Part;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * The text of {@code because}: words, and holes <code>{expr}</code> that are parsed where they
 * stand, so that messages about them point into the text. A hole ends at the brace that closes it
 * and holds no string; <code>\{</code> is a plain brace.
 */
final class BecauseBuilder {
  private final Reading reading;

  BecauseBuilder(Reading reading) {
    this.reading = reading;
  }

  Clause.Because because(Token literal, Span span) {
    StringText.check(literal, reading);
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int end = literal.getStopIndex();
    for (int i = literal.getStartIndex() + 1; i < end; i++) {
      char c = reading.text().charAt(i);
      if (c == '{') {
        flush(words, parts);
        int close = close(i, end);
        hole(i, close, end).ifPresent(expression -> parts.add(new Part.Hole(expression)));
        i = close;
      } else {
        words.append(c == '\\' ? StringText.meaning(reading.text().charAt(++i)) : c);
      }
    }
    flush(words, parts);
    return new Clause.Because(parts, span);
  }

  private static void flush(StringBuilder words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Part.Text(words.toString()));
      words.setLength(0);
    }
  }

  /** The offset of the brace that closes the one at {@code open}, or {@code end}. */
  private int close(int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = reading.text().charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return end;
  }

  private Optional<Expression> hole(int open, int close, int end) {
    if (close == end) {
      reading.problems().report(broken(open, end, "this hole is never closed"));
      return Optional.empty();
    }
    if (reading.text().substring(open + 1, close).isBlank()) {
      reading.problems().report(broken(open, close + 1, "this hole is empty"));
      return Optional.empty();
    }
    return HoleReader.read(reading, open + 1, close);
  }

  private Diagnostic broken(int start, int end, String message) {
    return Diagnostic.error("T0020", new Span(reading.spans().source(), start, end), message)
        .because("in a `because` text, { opens a hole that shows the value of an expression")
        .fixedBy("write {expression}, or \\{ for a brace to be shown");
  }
}
