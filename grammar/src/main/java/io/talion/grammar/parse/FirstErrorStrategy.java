package io.talion.grammar.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Stops at the first error. Recovery is not the parser's matter here: {@link Recovery} mends the
 * tokens and the parser runs again, so no message follows from another. {@code sync} stays on,
 * since it finds an error where a list goes wrong, with all that could stand there, and not at the
 * end of the list.
 */
final class FirstErrorStrategy extends DefaultErrorStrategy {
  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw new ParseCancellationException(e);
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    throw new ParseCancellationException(new InputMismatchException(recognizer));
  }

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {}

  @Override
  public void sync(Parser recognizer) {
    ATNState state = recognizer.getInterpreter().atn.states.get(recognizer.getState());
    IntervalSet next = recognizer.getATN().nextTokens(state);
    if (!next.contains(recognizer.getInputStream().LA(1)) && !next.contains(Token.EPSILON)) {
      throw new ParseCancellationException(new InputMismatchException(recognizer));
    }
  }
}
