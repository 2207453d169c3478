package io.talion.grammar.parse;

import io.talion.grammar.ast.Expression;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;

/** Reads the expression of one hole of a {@code because} text, in its place in the source. */
final class HoleReader {
  private HoleReader() {}

  /** Empty where it is no expression; that is reported. */
  static Optional<Expression> read(Reading outer, int start, int end) {
    Spans spans = outer.spans();
    CommonTokenStream tokens =
        Lexing.tokens(new SourceChars(spans.source(), outer.text(), start, end));
    boolean shallow = new DepthCheck(spans, outer.problems()).fits(tokens.getTokens());
    new LexicalCheck(spans, outer.problems()).check(tokens.getTokens());
    if (!shallow) {
      return Optional.empty();
    }
    Reading reading = new Reading(outer.text(), tokens, spans, outer.problems());
    Attempt<TalionParser.HoleContext> attempt = Attempt.at(tokens, TalionParser::hole);
    attempt
        .error()
        .ifPresent(error -> reading.problems().report(SyntaxMessages.of(error, reading, "`}`")));
    return attempt.tree().map(hole -> new ExpressionBuilder(reading).expression(hole.expr()));
  }
}
