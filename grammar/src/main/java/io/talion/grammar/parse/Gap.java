package io.talion.grammar.parse;

import io.talion.grammar.parse.Blocks.Part;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * What is left out of the tokens after an error: from the start of the clause, or from the error if
 * it stands between clauses, up to the word that begins the next one or the brace that ends the
 * block.
 */
final class Gap {
  private final List<Token> tokens;
  private final Part part;
  private final BitSet beginnings;
  private final int start;
  private final int failed;

  Gap(List<Token> tokens, SyntaxError error, Part part) {
    this.tokens = tokens;
    this.part = part;
    this.beginnings = Words.first(part.element());
    this.start = tokens.indexOf(part.first());
    this.failed = tokens.indexOf(error.token());
  }

  /** Removes it; at least one token goes, except the end of the file. */
  void close() {
    int last = tokens.size() - 1;
    int end = Math.min(Math.max(end(), start + 1), last);
    if (start >= end) {
      // The end of the file came too early: nothing that is left can be mended.
      tokens.subList(0, last).clear();
      return;
    }
    tokens.subList(start, end).clear();
  }

  private int end() {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      if (type == Token.EOF
          || (depth == 0 && type == TalionLexer.RBRACE && i > start && i >= failed)) {
        return i;
      }
      if (i > failed - (start == failed ? 0 : 1) && i > start && depth <= 0 && begins(i)) {
        return i;
      }
      depth += type == TalionLexer.LBRACE ? 1 : type == TalionLexer.RBRACE ? -1 : 0;
    }
    return tokens.size() - 1;
  }

  private boolean begins(int index) {
    boolean known = beginnings.get(Math.max(tokens.get(index).getType(), 0));
    return switch (part.element()) {
      case TalionParser.RULE_field -> next(index) == TalionLexer.COLON;
      case TalionParser.RULE_transition -> next(index) == TalionLexer.ARROW;
      case TalionParser.RULE_inputBinding -> known && next(index) == TalionLexer.FROM;
      case TalionParser.RULE_item ->
          known && firstOnLine(index) && next(index) != TalionLexer.COLON;
      default ->
          known
              && next(index) != TalionLexer.COLON
              && tokens.get(index - 1).getType() != TalionLexer.DOT;
    };
  }

  private int next(int index) {
    return tokens.get(Math.min(index + 1, tokens.size() - 1)).getType();
  }

  private boolean firstOnLine(int index) {
    return index == 0 || tokens.get(index - 1).getLine() < tokens.get(index).getLine();
  }
}
