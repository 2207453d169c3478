package io.talion.grammar.parse;

import java.util.BitSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What the grammar says of its own tokens: their spelling, and which can begin which rule. */
final class Words {
  private static final ATN GRAMMAR = TalionParser._ATN;
  private static final BitSet NAMES = first(TalionParser.RULE_ident);

  private Words() {}

  /** The tokens that can begin a rule. */
  static BitSet first(int rule) {
    BitSet types = new BitSet();
    set(rule).toList().forEach(type -> types.set(Math.max(type, 0)));
    return types;
  }

  /** The same, as ANTLR's sets. */
  static IntervalSet set(int rule) {
    return GRAMMAR.nextTokens(GRAMMAR.ruleToStartState[rule]);
  }

  /**
   * The word a token type always is, such as {@code against}; null for signs, names and literals.
   */
  static @Nullable String word(int type) {
    String literal = type <= 0 ? null : TalionLexer.VOCABULARY.getLiteralName(type);
    return literal != null && Character.isLetter(literal.charAt(1))
        ? literal.substring(1, literal.length() - 1)
        : null;
  }

  /** Whether it is a word that cannot be the name of a declaration or a variable. */
  static boolean reserved(Token token) {
    return word(token.getType()) != null && !NAMES.get(token.getType());
  }
}
