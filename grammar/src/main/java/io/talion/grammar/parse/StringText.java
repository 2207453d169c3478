package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import org.antlr.v4.runtime.Token;

/**
 * What a string literal means. Escapes: <code>\" \\ \n \t \{ \}</code>. Braces matter only in
 * {@code because} texts, where <code>{</code> opens a hole; <code>\{</code> is a brace to be shown.
 * (Doubling the brace would not do: <code>{{a, b}}</code> is a hole that shows a key.)
 */
public final class StringText {
  private static final String ESCAPES = "\"\\nt{}";
  private static final String MEANINGS = "\"\\\n\t{}";

  private StringText() {}

  /**
   * The value of a {@code STRING} literal as the tree holds it.
   *
   * @param literal as written, quotes and escapes included
   */
  public static String value(String literal) {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      value.append(c == '\\' ? meaning(literal.charAt(++i)) : c);
    }
    return value.toString();
  }

  static String decode(Token token, Reading reading) {
    check(token, reading);
    return value(token.getText());
  }

  /** Reports the escapes that mean nothing. */
  static void check(Token token, Reading reading) {
    String literal = token.getText();
    for (int i = 1; i < literal.length() - 1; i++) {
      if (literal.charAt(i) == '\\' && ESCAPES.indexOf(literal.charAt(++i)) < 0) {
        int start = token.getStartIndex() + i - 1;
        reading
            .problems()
            .report(
                unknown(new Span(reading.spans().source(), start, start + 2), literal.charAt(i)));
      }
    }
  }

  static char meaning(char escape) {
    int known = ESCAPES.indexOf(escape);
    return known < 0 ? escape : MEANINGS.charAt(known);
  }

  private static Diagnostic unknown(Span span, char escape) {
    return Diagnostic.error("T0009", span, "unknown escape `\\" + escape + "`")
        .fixedBy("the escapes are \\\" \\\\ \\n \\t \\{ and \\}; write \\\\ for a backslash");
  }
}
