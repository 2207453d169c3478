package io.talion.grammar.parse;

import io.talion.grammar.parse.Atoms.Atom;
import io.talion.grammar.parse.Atoms.Comment;
import io.talion.grammar.parse.TalionParser.AtStepContext;
import io.talion.grammar.parse.TalionParser.EventDeclContext;
import io.talion.grammar.parse.TalionParser.MachineDeclContext;
import io.talion.grammar.parse.TalionParser.PropertyDeclContext;
import io.talion.grammar.parse.TalionParser.RecordDeclContext;
import io.talion.grammar.parse.TalionParser.StreamDeclContext;
import io.talion.grammar.parse.TalionParser.TableDeclContext;
import io.talion.grammar.parse.TalionParser.ThenClauseContext;
import io.talion.grammar.parse.TalionParser.UnitContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Which tokens begin a line, and how far in. Blocks of clauses have a line for each; fields, rows
 * and emissions stay on one line where it fits.
 */
final class LineStarts {
  /** A line is at most this wide where it can be broken. */
  static final int WIDTH = 120;

  private static final Set<Integer> LINES =
      Set.of(
          TalionParser.RULE_term,
          TalionParser.RULE_clause,
          TalionParser.RULE_dutyClause,
          TalionParser.RULE_exceptionClause,
          TalionParser.RULE_rewardClause,
          TalionParser.RULE_transition,
          TalionParser.RULE_tallyStep,
          TalionParser.RULE_inputBinding,
          TalionParser.RULE_testStep);

  private final Atoms atoms;
  private final Spacing spacing;
  private final Map<Integer, Integer> tokens = new HashMap<>();
  private final Map<Integer, Integer> indents = new HashMap<>();
  private final Set<Integer> items = new HashSet<>();
  private final Set<Integer> wide = new HashSet<>();

  LineStarts(Atoms atoms, Spacing spacing) {
    this.atoms = atoms;
    this.spacing = spacing;
    atoms.positions().forEach((token, atom) -> tokens.put(atom, token));
  }

  boolean isStart(int atom) {
    return indents.containsKey(atom);
  }

  int indent(int atom) {
    return indents.getOrDefault(atom, 0);
  }

  /** Whether a declaration, an import or the terms begin here. */
  boolean isItem(int atom) {
    return items.contains(atom);
  }

  /** Whether two spaces stand before it on a line: fields and rows. */
  boolean isWide(int atom) {
    return wide.contains(atom);
  }

  void mark(UnitContext unit) {
    start(unit.header().getStart(), 0);
    items.add(atoms.position(unit.header().getStart()));
    unit.item()
        .forEach(i -> {
          start(i.getStart(), 0);
          items.add(atoms.position(i.getStart()));
          block(i, 0);
        });
    indents.put(atoms.all().size() - 1, 0);
  }

  private void start(Token token, int indent) {
    indents.put(atoms.position(token), indent);
  }

  private void block(ParserRuleContext node, int indent) {
    switch (node) {
      case EventDeclContext e -> event(e);
      case RecordDeclContext r -> group(r, r.field(), 0);
      case TableDeclContext t -> group(t, t.tableRow(), 0);
      case StreamDeclContext s -> stream(s);
      case AtStepContext a when a.testEvent().size() != 1 -> lines(a, a.testEvent(), indent);
      case TalionParser.RepeatStepContext r -> lines(r, r.testEvent(), indent);
      case PropertyDeclContext p -> property(p);
      default -> children(node, indent);
    }
  }

  private void children(ParserRuleContext node, int indent) {
    boolean any = false;
    for (ParseTree child : List.copyOf(node.children == null ? List.of() : node.children)) {
      if (child instanceof ParserRuleContext c) {
        boolean line = LINES.contains(c.getRuleIndex());
        any |= line;
        if (line) {
          start(c.getStart(), indent + 1);
        }
        block(c, line ? indent + 1 : indent);
      } else if (node instanceof MachineDeclContext
          && child instanceof TerminalNode t
          && t.getSymbol().getType() == TalionLexer.INITIAL) {
        any = true;
        start(t.getSymbol(), indent + 1);
      }
    }
    if (any || node instanceof ThenClauseContext) {
      close(node, indent);
    }
  }

  private void close(ParserRuleContext node, int indent) {
    Token last = node.getStop();
    if (last.getType() == TalionLexer.RBRACE) {
      start(last, indent);
    }
  }

  private void lines(
      ParserRuleContext node, List<? extends ParserRuleContext> elements, int indent) {
    elements.forEach(e -> start(e.getStart(), indent + 1));
    if (!elements.isEmpty()) {
      close(node, indent);
    }
  }

  private void property(PropertyDeclContext p) {
    for (ParseTree child : p.children) {
      if (child instanceof TerminalNode t
          && (t.getSymbol().getType() == TalionLexer.FOR
              || t.getSymbol().getType() == TalionLexer.CHECK)) {
        start(t.getSymbol(), 1);
      }
    }
    close(p, 0);
  }

  /** Fields or rows: on one line, or one each. */
  private void group(
      ParserRuleContext node, List<? extends ParserRuleContext> elements, int indent) {
    elements.stream().skip(1).forEach(e -> wide.add(atoms.position(e.getStart())));
    if (!fits(node.getStart(), node.getStop(), indent)) {
      lines(node, elements, indent);
    }
  }

  private void event(EventDeclContext e) {
    e.field().stream().skip(1).forEach(f -> wide.add(atoms.position(f.getStart())));
    if (fits(e.getStart(), e.getStop(), 0)) {
      return;
    }
    Token brace =
        e.children.stream()
            .filter(
                c -> c instanceof TerminalNode t && t.getSymbol().getType() == TalionLexer.RBRACE)
            .map(c -> ((TerminalNode) c).getSymbol())
            .findFirst()
            .orElseThrow();
    Token head = e.eventOption().isEmpty() ? brace : e.eventOption(0).getStop();
    if (!fits(e.getStart(), head, 0)) {
      e.field().forEach(f -> start(f.getStart(), 1));
      if (!e.field().isEmpty()) {
        start(brace, 0);
      }
    }
    e.eventOption().stream().skip(1).forEach(o -> start(o.getStart(), 1));
  }

  private void stream(StreamDeclContext s) {
    s.field().stream().skip(1).forEach(f -> wide.add(atoms.position(f.getStart())));
    if (s.emission().size() > 1 || !fits(s.getStart(), s.getStop(), 0)) {
      s.emission().forEach(e -> start(e.getStart(), 1));
    }
  }

  /** Whether all of it fits on a line, and no comment ends one inside. */
  private boolean fits(Token first, Token last, int indent) {
    int from = atoms.position(first);
    int to = atoms.position(last);
    int width = indent * 2;
    for (int i = from; i <= to; i++) {
      Atom a = atoms.all().get(i);
      boolean ends =
          (i > from && a.before().stream().anyMatch(Comment::endsLine))
              || (i < to && a.behind().stream().anyMatch(Comment::endsLine));
      if (ends) {
        return false;
      }
      width += a.text().length() + (i > from ? space(i) : 0);
      width += inline(i > from ? a.before() : List.of()) + inline(i < to ? a.behind() : List.of());
    }
    return width <= WIDTH;
  }

  private static int inline(List<Comment> comments) {
    return comments.stream().mapToInt(c -> c.text().length() + 1).sum();
  }

  /** Spaces before an atom that does not begin a line. */
  int space(int atom) {
    return wide.contains(atom) ? 2 : isTight(atom) ? 0 : 1;
  }

  private boolean isTight(int atom) {
    return spacing.isTight(index(atom - 1), index(atom));
  }

  private int index(int atom) {
    return tokens.getOrDefault(atom, -1);
  }
}
