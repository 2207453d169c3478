package io.talion.grammar.parse;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * One run of the parser over some tokens: either a tree or the first error. SLL prediction first,
 * which is enough for every correct source seen; the slower LL decides whether an error is one.
 */
final class Attempt<N extends ParserRuleContext> {
  private final Optional<N> tree;
  private final Optional<SyntaxError> error;

  private Attempt(Optional<N> tree, Optional<SyntaxError> error) {
    this.tree = tree;
    this.error = error;
  }

  static <N extends ParserRuleContext> Attempt<N> at(
      TokenStream tokens, Function<TalionParser, N> rule) {
    Attempt<N> quick = run(tokens, rule, PredictionMode.SLL);
    return quick.error.isEmpty() ? quick : thorough(tokens, rule);
  }

  /** With LL at once, where an error is all but certain. */
  static <N extends ParserRuleContext> Attempt<N> thorough(
      TokenStream tokens, Function<TalionParser, N> rule) {
    return run(tokens, rule, PredictionMode.LL);
  }

  Optional<N> tree() {
    return tree;
  }

  Optional<SyntaxError> error() {
    return error;
  }

  private static <N extends ParserRuleContext> Attempt<N> run(
      TokenStream tokens, Function<TalionParser, N> rule, PredictionMode mode) {
    tokens.seek(0);
    TalionParser parser = new TalionParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return new Attempt<>(Optional.of(rule.apply(parser)), Optional.empty());
    } catch (ParseCancellationException stopped) {
      RecognitionException cause =
          (RecognitionException) Objects.requireNonNull(stopped.getCause());
      return new Attempt<>(Optional.empty(), Optional.of(error(parser, cause)));
    }
  }

  private static SyntaxError error(TalionParser parser, RecognitionException cause) {
    Token first =
        cause instanceof NoViableAltException choice
            ? choice.getStartToken()
            : cause.getOffendingToken();
    IntervalSet expected =
        new ExpectedTokens(parser.getATN(), parser.getTokenStream())
            .at(
                cause.getOffendingState(),
                (ParserRuleContext) cause.getCtx(),
                first.getTokenIndex(),
                cause.getOffendingToken().getTokenIndex());
    return new SyntaxError(cause.getOffendingToken(), expected, (ParserRuleContext) cause.getCtx());
  }
}
