package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Reports malformed tokens and gives each the type it was meant to have, so that one wrong
 * character is one message and the parser goes on.
 */
final class LexicalCheck {
  /** What other languages write, and what it is here. */
  private static final Map<Integer, Meant> FOREIGN =
      Map.of(
          TalionLexer.FOREIGN_AND, new Meant(TalionLexer.AND, "and"),
          TalionLexer.FOREIGN_OR, new Meant(TalionLexer.OR, "or"),
          TalionLexer.FOREIGN_NOT, new Meant(TalionLexer.NOT, "not"),
          TalionLexer.FOREIGN_ASSIGN, new Meant(TalionLexer.ASSIGN, "="),
          TalionLexer.FOREIGN_NOT_EQUAL, new Meant(TalionLexer.NOT_EQUAL, "!="),
          TalionLexer.FOREIGN_LESS_OR_EQUAL, new Meant(TalionLexer.LESS_OR_EQUAL, "<="),
          TalionLexer.FOREIGN_GREATER_OR_EQUAL, new Meant(TalionLexer.GREATER_OR_EQUAL, ">="));

  private static final Map<String, String> HINTS =
      Map.of(
          ";", "delete it: clauses end where the next one begins",
          "#", "comments start with //",
          "\u201C", "texts stand in straight quotes, \"…\"",
          "\u201D", "texts stand in straight quotes, \"…\"",
          "\u00A0", "replace the no-break space by a space",
          "\u2212", "write - for minus",
          "%", "write percentages without a space, 5%, and `mod(a, b)` for a remainder",
          "^", "write `pow(x, n)` for a power",
          "\\", "escapes only stand inside of texts");

  private final Spans spans;
  private final Problems problems;

  LexicalCheck(Spans spans, Problems problems) {
    this.spans = spans;
    this.problems = problems;
  }

  private record Meant(int type, String text) {}

  void check(List<Token> tokens) {
    for (Token token : tokens) {
      check((WritableToken) token);
    }
  }

  private void check(WritableToken token) {
    switch (token.getType()) {
      case TalionLexer.BAD_INSTANT -> retype(token, TalionLexer.INSTANT, instant(token));
      case TalionLexer.BAD_HEX -> retype(token, TalionLexer.HEX, hex(token));
      case TalionLexer.BAD_NUMBER -> retype(token, TalionLexer.INT, exponent(token));
      case TalionLexer.FOREIGN_IDENT -> retype(token, TalionLexer.IDENT, foreignName(token));
      case TalionLexer.FOREIGN_STRING -> retype(token, TalionLexer.STRING, singleQuotes(token));
      case TalionLexer.UNTERMINATED_STRING -> retype(token, TalionLexer.STRING, openText(token));
      case TalionLexer.UNTERMINATED_COMMENT -> problems.report(openComment(token));
      case TalionLexer.UNKNOWN -> unknown(token);
      default -> foreign(token);
    }
  }

  private void retype(WritableToken token, int type, Diagnostic diagnostic) {
    problems.report(diagnostic);
    token.setType(type);
  }

  private void foreign(WritableToken token) {
    Meant meant = FOREIGN.get(token.getType());
    if (meant != null) {
      retype(
          token,
          meant.type,
          error("T0005", token, "`" + token.getText() + "` is not a word of Talion")
              .fixedBy("write `" + meant.text + "`"));
    }
  }

  private void unknown(WritableToken token) {
    String text = token.getText();
    Diagnostic diagnostic =
        error("T0005", token, "the character `" + text + "` has no meaning here");
    String hint = HINTS.get(text);
    problems.report(hint == null ? diagnostic.fixedBy("delete it") : diagnostic.fixedBy(hint));
    token.setChannel(Token.HIDDEN_CHANNEL);
  }

  private Diagnostic foreignName(Token token) {
    return error("T0004", token, "the name `" + token.getText() + "` is not ASCII")
        .because("letters of other alphabets can look like ASCII ones, so a policy could mislead")
        .fixedBy("use the letters a to z, digits and _");
  }

  private Diagnostic openText(Token token) {
    return error("T0006", token, "this text is never closed")
        .because("a text ends on the line on which it begins")
        .fixedBy("add the closing \"");
  }

  private Diagnostic singleQuotes(Token token) {
    return error("T0005", token, "texts stand in double quotes").fixedBy("write \"…\"");
  }

  private Diagnostic openComment(Token token) {
    return error("T0007", token, "this comment is never closed").fixedBy("add the closing */");
  }

  private Diagnostic instant(Token token) {
    return error("T0008", token, "`" + token.getText() + "` is not an instant")
        .fixedBy("write @2026-01-31 or @2026-01-31T12:00:00Z (UTC, milliseconds at most)");
  }

  private Diagnostic hex(Token token) {
    return error("T0008", token, "`" + token.getText() + "` is not a hexadecimal value")
        .fixedBy("write 0x followed by the digits 0 to 9 and a to f");
  }

  private Diagnostic exponent(Token token) {
    return error("T0008", token, "numbers have no exponent")
        .because("exact numbers are written out, so that a reader can count the digits")
        .fixedBy("write all digits, with _ between groups: 1_000_000");
  }

  private Diagnostic error(String code, Token token, String message) {
    return Diagnostic.error(code, spans.of(token), message);
  }
}
