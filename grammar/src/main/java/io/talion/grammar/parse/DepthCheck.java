package io.talion.grammar.parse;

import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Refuses deep nesting before any recursive code sees it. Only brackets and {@code if} make the
 * parser recurse, since the grammar has lists for everything else; so these are what is counted.
 */
final class DepthCheck {
  private final Spans spans;
  private final Problems problems;
  private final int[] outer = new int[Limits.DEPTH + 2];

  DepthCheck(Spans spans, Problems problems) {
    this.spans = spans;
    this.problems = problems;
  }

  /** False if the tokens nest too deep; that is reported. */
  boolean fits(List<Token> tokens) {
    int brackets = 0;
    int depth = 0;
    int before = 0;
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      int type = token.getType();
      if (opens(type)) {
        outer[brackets++] = depth++;
      } else if (closes(type)) {
        depth = brackets > 0 ? outer[--brackets] : 0;
      } else if (type == TalionLexer.IF && before != TalionLexer.DOT) {
        depth++;
      } else if (type == TalionLexer.ELSE
          && before != TalionLexer.OR
          && before != TalionLexer.DOT) {
        depth = Math.max(depth - 1, brackets == 0 ? 0 : outer[brackets - 1] + 1);
      } else if (type == TalionLexer.COLON && before == TalionLexer.IF) {
        depth--; // a field called `if`
      }
      if (depth > Limits.DEPTH) {
        problems.report(tooDeep(token));
        return false;
      }
      before = type;
    }
    return true;
  }

  private static boolean opens(int type) {
    return type == TalionLexer.LPAREN || type == TalionLexer.LBRACE || type == TalionLexer.LBRACKET;
  }

  private static boolean closes(int type) {
    return type == TalionLexer.RPAREN || type == TalionLexer.RBRACE || type == TalionLexer.RBRACKET;
  }

  private Diagnostic tooDeep(Token token) {
    return Diagnostic.error(
            "T0010", spans.of(token), "nesting deeper than " + Limits.DEPTH + " brackets and `if`s")
        .fixedBy("give inner parts a name with `let`, `const` or `fun`");
  }
}
