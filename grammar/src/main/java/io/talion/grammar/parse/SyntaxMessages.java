package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import org.antlr.v4.runtime.Token;

/** What is said of a token that fits nowhere, with a hint for the mistakes that newcomers make. */
final class SyntaxMessages {
  private SyntaxMessages() {}

  static Diagnostic of(SyntaxError error, Reading reading) {
    Token token = error.token();
    Diagnostic diagnostic =
        Diagnostic.error(
            "T0012",
            place(token, reading),
            "expected " + ExpectedWords.of(error.expected()) + ", found " + found(token));
    String hint = hint(error);
    return hint.isEmpty() ? diagnostic : diagnostic.fixedBy(hint);
  }

  /** The end of the input is shown at its last character. */
  private static Span place(Token token, Reading reading) {
    Span span = reading.spans().of(token);
    if (token.getType() != Token.EOF) {
      return span;
    }
    int end = Math.min(span.start(), reading.text().length());
    return new Span(span.source(), end, end);
  }

  private static String found(Token token) {
    return token.getType() == Token.EOF ? "the end" : "`" + token.getText() + "`";
  }

  private static String hint(SyntaxError error) {
    Token token = error.token();
    return switch (token.getType()) {
      case TalionLexer.ASSIGN ->
          error.expected().contains(TalionLexer.EQUAL) ? "write `==` to compare" : "";
      case TalionLexer.COMMA ->
          error.expected().contains(TalionLexer.WHERE)
              ? "delete the comma: fields stand one after the other"
              : "";
      case TalionLexer.IF, TalionLexer.NOT ->
          error.expected().contains(TalionLexer.LPAREN)
              ? "put `" + token.getText() + " …` in parentheses"
              : "";
      case TalionLexer.DOTS -> "a range `low..high` only follows `in`, after a field or a param";
      default -> reserved(error);
    };
  }

  private static String reserved(SyntaxError error) {
    return error.expected().contains(TalionLexer.IDENT) && Words.reserved(error.token())
        ? "`" + error.token().getText() + "` is reserved: it can name a field, but nothing else"
        : "";
  }
}
