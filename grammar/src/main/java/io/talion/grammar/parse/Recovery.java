package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.parse.Blocks.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * All syntax errors of a file. After each the tokens are mended, and the parser runs again: a
 * misspelt word becomes the word that was meant, else the clause around the error is left out up to
 * the next word that begins one. So errors are found one by one as a person would who repairs each,
 * and none follows from another.
 */
final class Recovery {
  /** Tokens that may be parsed again, all runs together: keeps a hostile file from taking long. */
  private static final int EFFORT = 400_000;

  private final Reading reading;
  private final List<Token> tokens;
  private final BitSet reportedLines = new BitSet();
  private boolean headed = true;

  Recovery(Reading reading) {
    this.reading = reading;
    this.tokens = new ArrayList<>(Braces.balanced(reading));
    reading.problems().lines(reading.text()).forEach(reportedLines::set);
  }

  void report() {
    int runs = Math.clamp(EFFORT / tokens.size(), 1, Limits.ERRORS);
    boolean more = true;
    for (int run = 0; run < runs && more; run++) {
      Optional<SyntaxError> error = error();
      more = error.isPresent();
      error.ifPresent(this::treat);
    }
  }

  private Optional<SyntaxError> error() {
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill();
    return headed
        ? Attempt.thorough(stream, TalionParser::unit).error()
        : Attempt.thorough(stream, TalionParser::rest).error();
  }

  private void treat(SyntaxError error) {
    Optional<Part> part = Blocks.around(error);
    if (mend(error.token(), error.expected())
        || (part.isPresent() && mendBefore(error, part.get()))) {
      return;
    }
    say(error.token(), SyntaxMessages.of(error, reading));
    if (part.isPresent()) {
      new Gap(tokens, error, part.get()).close();
    } else {
      headed = false;
      new Gap(tokens, error, new Part(TalionParser.RULE_item, tokens.getFirst())).close();
    }
  }

  private boolean mend(Token token, IntervalSet candidates) {
    Optional<Integer> meant = Spelling.nearest(token, candidates);
    meant.ifPresent(type -> {
      say(token, misspelt(token, type));
      retype(token, type);
    });
    return meant.isPresent();
  }

  /**
   * A misspelt clause word after a number reads as its unit, so that the error shows one token
   * later.
   */
  private boolean mendBefore(SyntaxError error, Part part) {
    int index = tokens.indexOf(error.token());
    if (index < 2) {
      return false;
    }
    Token before = tokens.get(index - 1);
    return before.getType() == TalionLexer.IDENT
        && tokens.get(index - 2).getLine() < before.getLine()
        && mend(before, Words.set(part.element()));
  }

  /** One message a line: what follows on the same line mostly follows from it. */
  private void say(Token token, Diagnostic diagnostic) {
    int line = token.getLine();
    if (!reportedLines.get(line)) {
      reportedLines.set(line);
      reading.problems().report(diagnostic);
    }
  }

  private Diagnostic misspelt(Token token, int meant) {
    String word = Words.word(meant);
    String written = token.getText();
    boolean unknown = token.getType() == TalionLexer.IDENT;
    String message =
        unknown
            ? "unknown word `" + written + "`"
            : "expected `" + word + "`, found `" + written + "`";
    return Diagnostic.error("T0013", reading.spans().of(token), message)
        .fixedBy("did you mean `" + word + "`?");
  }

  private void retype(Token token, int type) {
    CommonToken mended = new CommonToken(token);
    mended.setType(type);
    mended.setText(Words.word(type));
    tokens.set(tokens.indexOf(token), mended);
  }
}
