package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What is said of a token that fits nowhere, with a hint for the mistakes that newcomers make. */
final class SyntaxMessages {
  private SyntaxMessages() {}

  static Diagnostic of(SyntaxError error, Reading reading) {
    return of(error, reading, "the end of the file");
  }

  /** The same for a part of a text that ends at a sign. */
  static Diagnostic of(SyntaxError error, Reading reading, String end) {
    Token token = error.token();
    Diagnostic diagnostic =
        Diagnostic.error(
            "T0012",
            place(token, reading),
            "expected " + ExpectedWords.of(error.expected(), end) + ", found " + found(token, end));
    String hint = hint(error);
    return hint.isEmpty() ? diagnostic : diagnostic.fixedBy(hint);
  }

  /** The end of the input is shown after its last word. */
  private static Span place(Token token, Reading reading) {
    Span span = reading.spans().of(token);
    if (token.getType() != Token.EOF) {
      return span;
    }
    int end = reading.text().substring(0, span.start()).stripTrailing().length();
    return new Span(span.source(), end, end);
  }

  private static String found(Token token, String end) {
    return token.getType() == Token.EOF ? end : "`" + token.getText() + "`";
  }

  private static String hint(SyntaxError error) {
    Token token = error.token();
    IntervalSet expected = error.expected();
    if (expected.contains(TalionLexer.POLICY) && !expected.contains(TalionLexer.IDENT)) {
      return "begin the file with `policy my.name version 1.0.0 language 1`";
    }
    if (expected.size() == 1 && expected.contains(TalionLexer.LPAREN)) {
      return "put it in parentheses: `(…)`";
    }
    if (expected.size() == 1 && expected.contains(TalionLexer.PER)) {
      return "say what there is one of: `per (x.operator)`";
    }
    if (isFieldName(token, expected)) {
      return "only names of fields stand here; `matching` compares those that both elements have";
    }
    return switch (token.getType()) {
      case TalionLexer.ASSIGN -> "write `==` to compare";
      case TalionLexer.COMMA ->
          error.expected().contains(TalionLexer.RBRACE)
              ? "delete the comma: what stands in these braces is not separated"
              : "";
      case TalionLexer.IF, TalionLexer.NOT -> condition(error);
      case TalionLexer.MINUS ->
          expected.contains(Token.EOF)
              ? "comments start with //"
              : "names are made of letters, digits and _";
      case TalionLexer.SLASH_SIGN ->
          expected.contains(Token.EOF) ? "the name of a module has dots, `std.quorum`" : "";
      case TalionLexer.STRING ->
          expected.contains(TalionLexer.IDENT) ? "a name stands without quotes" : "";
      case TalionLexer.EACH, TalionLexer.IN -> ofLists(error);
      case TalionLexer.DOTS -> "a range `low..high` only follows `in`, after a field or a param";
      default -> reserved(error);
    };
  }

  /** Whether more than a name is written where a list of fields is meant. */
  private static boolean isFieldName(Token token, IntervalSet expected) {
    boolean more =
        switch (token.getType()) {
          case TalionLexer.DOT, TalionLexer.ASSIGN, TalionLexer.EQUAL -> true;
          default -> false;
        };
    return more
        && expected.size() == 2
        && expected.contains(TalionLexer.RPAREN)
        && expected.contains(TalionLexer.COMMA);
  }

  private static String condition(SyntaxError error) {
    String word = error.token().getText();
    return error.expected().contains(TalionLexer.LPAREN)
        ? "put `" + word + " …` in parentheses"
        : error.expected().contains(TalionLexer.WHEN) ? "a condition starts with `when`" : "";
  }

  private static String ofLists(SyntaxError error) {
    if (error.expected().contains(TalionLexer.IDENT)) {
      return reserved(error);
    }
    return error.token().getType() == TalionLexer.IN
        ? "whether a list holds a value: `exists(x in list where x == value)`"
        : "unnest first: `stream Each { … } = on e in S each v in e.list emit (…)`";
  }

  private static String reserved(SyntaxError error) {
    return error.expected().contains(TalionLexer.IDENT) && Words.reserved(error.token())
        ? "`" + error.token().getText() + "` is reserved: it can name a field, but nothing else"
        : "";
  }
}
