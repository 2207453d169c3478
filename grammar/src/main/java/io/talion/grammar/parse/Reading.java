package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Span;
import java.math.BigInteger;
import java.util.List;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What all builders of one source share: its text, its tokens, its places and its problems. */
record Reading(String text, BufferedTokenStream tokens, Spans spans, Problems problems) {
  private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  /** The {@code ///} lines right above a node, without their slashes. */
  List<String> docs(ParserRuleContext node) {
    List<Token> above =
        tokens.getHiddenTokensToLeft(node.getStart().getTokenIndex(), TalionLexer.DOCS);
    return above == null ? List.of() : above.stream().map(Reading::docText).toList();
  }

  private static String docText(Token token) {
    String text = token.getText().substring(3);
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }

  /** A small number, such as a token's decimals; what does not fit is reported. */
  int small(Token token) {
    BigInteger value = new BigInteger(token.getText().replace("_", ""));
    if (value.compareTo(MAX) <= 0) {
      return value.intValue();
    }
    Span span = spans.of(token);
    problems.report(
        Diagnostic.error("T0022", span, "the number " + token.getText() + " is too large here")
            .because("at most " + MAX + " makes sense in this place"));
    return 0;
  }

  /** The text of a string literal without quotes and escapes. */
  String string(Token token) {
    return StringText.decode(token, this);
  }
}
