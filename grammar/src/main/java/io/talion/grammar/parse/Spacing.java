package io.talion.grammar.parse;

import io.talion.grammar.parse.TalionParser.ArgumentsContext;
import io.talion.grammar.parse.TalionParser.BracesPathContext;
import io.talion.grammar.parse.TalionParser.ConstDeclContext;
import io.talion.grammar.parse.TalionParser.DottedContext;
import io.talion.grammar.parse.TalionParser.FunDeclContext;
import io.talion.grammar.parse.TalionParser.GroupPathContext;
import io.talion.grammar.parse.TalionParser.NamePathContext;
import io.talion.grammar.parse.TalionParser.ParamDeclContext;
import io.talion.grammar.parse.TalionParser.ParametersContext;
import io.talion.grammar.parse.TalionParser.SelectorContext;
import io.talion.grammar.parse.TalionParser.SignContext;
import io.talion.grammar.parse.TalionParser.StateDeclContext;
import io.talion.grammar.parse.TalionParser.TableDeclContext;
import io.talion.grammar.parse.TalionParser.TallyDeclContext;
import io.talion.grammar.parse.TalionParser.TestEventContext;
import io.talion.grammar.parse.TalionParser.TypeContext;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Between which tokens of a line there is no space; between all others there is one. */
final class Spacing {
  private final Set<Integer> tightBefore = new HashSet<>();
  private final Set<Integer> tightAfter = new HashSet<>();

  Spacing(ParserRuleContext tree) {
    walk(tree);
  }

  /** Whether {@code b} follows {@code a} without a space; both by token index. */
  boolean isTight(int a, int b) {
    return tightAfter.contains(a) || tightBefore.contains(b);
  }

  private void walk(ParseTree node) {
    if (node instanceof TerminalNode t && t.getParent() instanceof ParserRuleContext parent) {
      terminal(t.getSymbol(), parent);
    }
    for (int i = 0; i < node.getChildCount(); i++) {
      walk(node.getChild(i));
    }
  }

  private void terminal(Token token, ParserRuleContext parent) {
    int at = token.getTokenIndex();
    switch (token.getType()) {
      case TalionLexer.COMMA, TalionLexer.RBRACKET, TalionLexer.QUESTION -> tightBefore.add(at);
      case TalionLexer.RPAREN -> tightBefore.add(at);
      case TalionLexer.LPAREN -> open(at, parent);
      case TalionLexer.LBRACKET, TalionLexer.DOTS -> both(at);
      case TalionLexer.DOT -> {
        if (parent instanceof DottedContext || parent instanceof SelectorContext) {
          both(at);
        }
      }
      case TalionLexer.COLON -> {
        if (!isDeclaration(parent)) {
          tightBefore.add(at);
        }
      }
      case TalionLexer.LBRACE -> {
        if (parent instanceof BracesPathContext) {
          tightAfter.add(at);
        }
      }
      case TalionLexer.RBRACE -> {
        if (parent instanceof BracesPathContext) {
          tightBefore.add(at);
        }
      }
      case TalionLexer.MINUS -> {
        if (parent instanceof SignContext) {
          tightAfter.add(at);
        }
      }
      default -> {
        // One space on either side.
      }
    }
  }

  private void both(int at) {
    tightBefore.add(at);
    tightAfter.add(at);
  }

  /** A call's bracket follows its name; a key, a match or a group stands apart. */
  private void open(int at, ParserRuleContext parent) {
    tightAfter.add(at);
    boolean call =
        parent instanceof ParametersContext
            || (parent instanceof ArgumentsContext
                && (parent.getParent() instanceof NamePathContext
                    || parent.getParent() instanceof TestEventContext));
    if (call && !(parent instanceof GroupPathContext) && !(parent instanceof TypeContext)) {
      tightBefore.add(at);
    }
  }

  /** {@code param x : T}, but {@code f(x: T)}. */
  private static boolean isDeclaration(ParserRuleContext parent) {
    return parent instanceof ConstDeclContext
        || parent instanceof ParamDeclContext
        || parent instanceof FunDeclContext
        || parent instanceof TableDeclContext
        || parent instanceof StateDeclContext
        || parent instanceof TallyDeclContext;
  }
}
