package io.talion.grammar.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenStream;

/** Characters to tokens. The lexer has a token for everything, so it reports nothing of its own. */
final class Lexing {
  private Lexing() {}

  static CommonTokenStream tokens(CharStream characters) {
    TalionLexer lexer = new TalionLexer(characters);
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    return tokens;
  }
}
