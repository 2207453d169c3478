package io.talion.grammar.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a source with the comments that stand before and behind each: what the formatter
 * lays out. The last atom is the end of the file, with an empty text.
 *
 * @param all in order
 * @param positions of tokens (by their index) among them
 */
record Atoms(List<Atom> all, Map<Integer, Integer> positions) {
  /**
   * A token.
   *
   * @param before comments above it, or before it on its line
   * @param behind comments that follow it on its line
   * @param blank whether a blank line stands before it and its comments
   * @param apart whether one stands between its comments and it
   */
  record Atom(
      String text, List<Comment> before, List<Comment> behind, boolean blank, boolean apart) {}

  /**
   * A comment.
   *
   * @param own whether it has lines of its own
   * @param blank whether a blank line stands before it
   */
  record Comment(String text, boolean own, boolean blank) {
    /** Nothing may follow it on its line. */
    boolean endsLine() {
      return own || text.startsWith("//");
    }
  }

  static Atoms of(CommonTokenStream tokens) {
    Reader reader = new Reader();
    tokens.getTokens().forEach(reader::take);
    return new Atoms(List.copyOf(reader.atoms), Map.copyOf(reader.positions));
  }

  int position(Token token) {
    Integer at = positions.get(token.getTokenIndex());
    return at == null ? all.size() - 1 : at;
  }

  /** One pass over the tokens. */
  private static final class Reader {
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Integer, Integer> positions = new HashMap<>();
    private List<Comment> before = new ArrayList<>();
    private boolean blank;
    private int lines;

    private void take(Token token) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        atom(token);
      } else if (token.getType() == TalionLexer.SPACE) {
        lines += (int) token.getText().chars().filter(c -> c == '\n').count();
      } else {
        comment(token);
      }
    }

    private void atom(Token token) {
      boolean none = before.isEmpty();
      boolean gap = lines > 1;
      positions.put(token.getTokenIndex(), atoms.size());
      String text = token.getType() == Token.EOF ? "" : token.getText();
      atoms.add(
          new Atom(text, List.copyOf(before), new ArrayList<>(), none ? gap : blank, !none && gap));
      before = new ArrayList<>();
      blank = false;
      lines = 0;
    }

    private void comment(Token token) {
      String text = token.getText().stripTrailing();
      boolean own = lines > 0 || atoms.isEmpty() || !before.isEmpty();
      boolean first = before.isEmpty();
      if (!own && first && !atoms.isEmpty()) {
        atoms.get(atoms.size() - 1).behind().add(new Comment(text, false, false));
      } else {
        if (first) {
          blank = lines > 1;
        }
        before.add(new Comment(text, own, !first && lines > 1));
      }
      lines = 0;
    }
  }
}
