package io.talion.grammar.parse;

import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * The blocks of the grammar and what they are lists of. An element of a block can be taken out of a
 * file without making its neighbours wrong, which is what recovery needs.
 */
final class Blocks {
  private static final Map<Integer, Integer> ELEMENTS =
      Map.ofEntries(
          Map.entry(TalionParser.RULE_unit, TalionParser.RULE_item),
          Map.entry(TalionParser.RULE_rest, TalionParser.RULE_item),
          Map.entry(TalionParser.RULE_terms, TalionParser.RULE_term),
          Map.entry(TalionParser.RULE_recordDecl, TalionParser.RULE_field),
          Map.entry(TalionParser.RULE_eventDecl, TalionParser.RULE_field),
          Map.entry(TalionParser.RULE_streamDecl, TalionParser.RULE_field),
          Map.entry(TalionParser.RULE_machineDecl, TalionParser.RULE_transition),
          Map.entry(TalionParser.RULE_dutyDecl, TalionParser.RULE_dutyClause),
          Map.entry(TalionParser.RULE_useDecl, TalionParser.RULE_inputBinding),
          Map.entry(TalionParser.RULE_ruleDecl, TalionParser.RULE_clause),
          Map.entry(TalionParser.RULE_clause, TalionParser.RULE_clause),
          Map.entry(TalionParser.RULE_exceptionDecl, TalionParser.RULE_exceptionClause),
          Map.entry(TalionParser.RULE_rewardDecl, TalionParser.RULE_rewardClause),
          Map.entry(TalionParser.RULE_testDecl, TalionParser.RULE_testStep));

  private Blocks() {}

  /**
   * The part of a file to leave out after an error.
   *
   * @param element the rule of the elements around it
   * @param first its first token
   */
  record Part(int element, Token first) {}

  /**
   * The innermost element that holds the error; empty if the error is in the header of the file.
   */
  static Optional<Part> around(SyntaxError error) {
    for (ParserRuleContext node = error.context(); node != null; node = node.getParent()) {
      Integer element = ELEMENTS.get(node.getRuleIndex());
      if (element != null && inside(node)) {
        return Optional.of(new Part(element, error.token()));
      }
      ParserRuleContext owner = node.getParent();
      if (owner != null
          && Integer.valueOf(node.getRuleIndex()).equals(ELEMENTS.get(owner.getRuleIndex()))) {
        return Optional.of(new Part(node.getRuleIndex(), node.getStart()));
      }
    }
    return Optional.empty();
  }

  /** Whether the block of a node was open when the parser stopped. */
  private static boolean inside(ParserRuleContext node) {
    if (node instanceof TalionParser.UnitContext unit) {
      return unit.header() != null && unit.header().INT() != null;
    }
    boolean open = node instanceof TalionParser.RestContext;
    for (int i = 0; i < node.getChildCount(); i++) {
      if (node.getChild(i) instanceof TerminalNode leaf) {
        int type = leaf.getSymbol().getType();
        open = type == TalionLexer.LBRACE || (open && type != TalionLexer.RBRACE);
      }
    }
    return open;
  }
}
