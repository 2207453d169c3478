package io.talion.grammar.parse;

import io.talion.grammar.parse.TalionParser.DeclarationContext;
import io.talion.grammar.parse.TalionParser.ItemContext;
import io.talion.grammar.parse.TalionParser.UnitContext;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that make the policy's digest (semantics.md 35): all but comments, tests and
 * properties, so that neither formatting nor testing a policy changes what it is.
 */
final class DigestTokens {
  private DigestTokens() {}

  static String of(BufferedTokenStream tokens, UnitContext unit) {
    BitSet left = new BitSet();
    for (ItemContext item : unit.item()) {
      if (tests(item.declaration())) {
        left.set(item.getStart().getTokenIndex(), item.getStop().getTokenIndex() + 1);
      }
    }
    return tokens.getTokens().stream()
        .filter(token -> counts(token) && !left.get(token.getTokenIndex()))
        .map(Token::getText)
        .collect(Collectors.joining(" "));
  }

  private static boolean tests(@Nullable DeclarationContext node) {
    return node != null && (node.testDecl() != null || node.propertyDecl() != null);
  }

  private static boolean counts(Token token) {
    return token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF;
  }
}
