package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Braces without a partner, found before recovery: one missing brace would make an error of
 * everything after it. A declaration word at the very left tells where a block should have ended.
 */
final class Braces {
  private static final BitSet DECLARATIONS = Words.first(TalionParser.RULE_item);

  private final Reading reading;
  private final List<Token> seen = new ArrayList<>();
  private final List<Token> balanced = new ArrayList<>();
  private final Deque<Token> open = new ArrayDeque<>();

  private Braces(Reading reading) {
    this.reading = reading;
    reading.tokens().getTokens().stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .forEach(seen::add);
  }

  /** The tokens that the parser sees, each brace with its partner; what had none is reported. */
  static List<Token> balanced(Reading reading) {
    Braces braces = new Braces(reading);
    boolean missing =
        count(braces.seen, TalionLexer.LBRACE) > count(braces.seen, TalionLexer.RBRACE);
    for (int i = 0; i < braces.seen.size(); i++) {
      if (missing && braces.declares(i)) {
        braces.closeAll(braces.seen.get(i));
      }
      braces.take(braces.seen.get(i));
    }
    return braces.balanced;
  }

  private static long count(List<Token> tokens, int type) {
    return tokens.stream().filter(token -> token.getType() == type).count();
  }

  private boolean declares(int index) {
    Token token = seen.get(index);
    return token.getType() > 0
        && token.getCharPositionInLine() == 0
        && DECLARATIONS.get(token.getType())
        && seen.get(index + 1).getType() != TalionLexer.COLON;
  }

  private void take(Token token) {
    switch (token.getType()) {
      case TalionLexer.LBRACE -> open.push(token);
      case TalionLexer.RBRACE -> {
        if (open.poll() == null) {
          reading.problems().report(unopened(token));
          return;
        }
      }
      case Token.EOF -> closeAll(token);
      default -> {}
    }
    balanced.add(token);
  }

  private void closeAll(Token before) {
    while (!open.isEmpty()) {
      reading.problems().report(unclosed(open.pop(), before));
      CommonToken brace = new CommonToken(before);
      brace.setType(TalionLexer.RBRACE);
      brace.setText("}");
      balanced.add(brace);
    }
  }

  private Diagnostic unclosed(Token brace, Token before) {
    Diagnostic diagnostic =
        Diagnostic.error("T0016", reading.spans().of(brace), "this `{` is never closed");
    return before.getType() == Token.EOF
        ? diagnostic.fixedBy("add the missing `}`")
        : diagnostic
            .alsoAt(reading.spans().of(before), "a declaration begins here")
            .fixedBy("add `}` before it");
  }

  private Diagnostic unopened(Token brace) {
    return Diagnostic.error("T0016", reading.spans().of(brace), "this `}` closes nothing")
        .fixedBy("delete it, or add the missing `{`");
  }
}
