package io.talion.grammar.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * A set of tokens in a user's words, short enough to be read: families by their name, then at most
 * six words.
 */
final class ExpectedWords {
  private static final int SHOWN = 6;

  /** Where a list must be cut, these say most. */
  private static final List<String> TELLING =
      List.of(
          "when", "against", "slash", "fires", "evidence", "because", "on", "let", "at", "expect");

  private static final BitSet EXPRESSION = Words.first(TalionParser.RULE_expr);
  private static final BitSet DECLARATION = Words.first(TalionParser.RULE_declaration);
  private static final BitSet FIELD = Words.first(TalionParser.RULE_fieldName);
  private static final BitSet NAME = Words.first(TalionParser.RULE_ident);
  private static final BitSet PLAIN_NAME = Words.first(TalionParser.RULE_plainIdent);
  private static final BitSet OPERATORS = operators();

  private static final Map<Integer, String> KINDS =
      Map.of(
          TalionLexer.SEMVER, "a version such as 1.0.0",
          TalionLexer.INT, "a whole number",
          TalionLexer.DECIMAL, "a decimal number",
          TalionLexer.STRING, "a text in quotes",
          TalionLexer.HEX, "a hexadecimal value",
          TalionLexer.IDENT, "a name");

  private ExpectedWords() {}

  /**
   * The words.
   *
   * @param end what the end of the text is called
   */
  static String of(IntervalSet expected, String end) {
    BitSet left = new BitSet();
    expected.toList().stream().filter(type -> type > 0).forEach(left::set);
    List<String> shown = new ArrayList<>();
    family(left, FIELD, "a field name", shown);
    family(left, EXPRESSION, "an expression", shown);
    family(left, DECLARATION, "a declaration such as `event` or `rule`", shown);
    family(left, NAME, "a name", shown);
    family(left, PLAIN_NAME, "a name", shown);
    if (left.cardinality() > OPERATORS.cardinality()
        || !shown.isEmpty()
        || !left.intersects(OPERATORS)) {
      left.andNot(OPERATORS);
    }
    left.stream()
        .mapToObj(ExpectedWords::shown)
        .sorted(ExpectedWords::tellingFirst)
        .forEach(shown::add);
    if (expected.contains(Token.EOF)) {
      shown.add(end);
    }
    return list(shown);
  }

  private static void family(BitSet left, BitSet family, String name, List<String> shown) {
    BitSet missing = (BitSet) family.clone();
    missing.andNot(left);
    if (missing.isEmpty()) {
      shown.add(name);
      left.andNot(family);
    }
  }

  private static String shown(int type) {
    String literal = TalionLexer.VOCABULARY.getLiteralName(type);
    return literal != null
        ? "`" + literal.substring(1, literal.length() - 1) + "`"
        : KINDS.getOrDefault(type, TalionLexer.VOCABULARY.getDisplayName(type));
  }

  private static int tellingFirst(String a, String b) {
    return Integer.compare(rank(a), rank(b));
  }

  private static int rank(String shown) {
    int rank = TELLING.indexOf(shown.replace("`", ""));
    return rank < 0 ? TELLING.size() : rank;
  }

  private static String list(List<String> shown) {
    if (shown.size() <= 1) {
      return shown.isEmpty() ? "nothing" : shown.getFirst();
    }
    if (shown.size() > SHOWN) {
      return "one of " + String.join(", ", shown.subList(0, SHOWN)) + ", …";
    }
    String most = shown.stream().limit(shown.size() - 1L).collect(Collectors.joining(", "));
    return most + " or " + shown.getLast();
  }

  /** What could always go on an expression; said only where nothing else is expected. */
  private static BitSet operators() {
    BitSet types = new BitSet();
    for (int type = TalionLexer.EQUAL; type <= TalionLexer.SLASH_SIGN; type++) {
      types.set(type);
    }
    types.set(TalionLexer.AND);
    types.set(TalionLexer.OR);
    types.set(TalionLexer.IS);
    types.set(TalionLexer.AS);
    types.set(TalionLexer.DOT);
    return types;
  }
}
