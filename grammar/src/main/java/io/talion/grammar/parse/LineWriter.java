package io.talion.grammar.parse;

import io.talion.grammar.parse.Atoms.Atom;
import io.talion.grammar.parse.Atoms.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts atoms on their lines with their comments. A line that is too wide is broken where its
 * brackets are shallowest, as far right as it can be.
 */
final class LineWriter {
  private static final Set<String> BREAK_BEFORE =
      Set.of(
          "and",
          "or",
          "where",
          "last",
          "since",
          "weighted",
          "then",
          "else",
          "matching",
          "within",
          "ranked",
          "taking",
          "each",
          "emit",
          "key",
          "when");
  private static final String INDENT = "  ";
  private static final int CONTINUED = 2;

  private final Atoms atoms;
  private final LineStarts starts;
  private final List<String> lines = new ArrayList<>();
  private final List<Piece> line = new ArrayList<>();
  private int indent;
  private boolean continued;
  private int itemAt = -1;
  private boolean tall;

  /** A word of the line being made and the spaces before it. */
  private record Piece(int spaces, String text) {}

  LineWriter(Atoms atoms, LineStarts starts) {
    this.atoms = atoms;
    this.starts = starts;
  }

  String write() {
    int last = atoms.all().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (starts.isStart(i)) {
        begin(i);
      }
      atom(i, atoms.all().get(i));
    }
    flush();
    return String.join("\n", lines) + "\n";
  }

  private void begin(int i) {
    flush();
    Atom a = atoms.all().get(i);
    boolean first = lines.isEmpty();
    boolean inBlock = i > 0 && atoms.all().get(i - 1).text().equals("{");
    boolean closing = a.text().equals("}") && a.before().isEmpty();
    boolean item = starts.isItem(i);
    boolean apart = item && (itemIsTall() || isTall(i) || itemAt == 0);
    indent = starts.indent(i) + (isComments(a) ? 1 : 0);
    if (!first && !inBlock && !closing && (a.blank() || apart) && !isEnd(i, a)) {
      lines.add("");
    }
    if (item) {
      itemAt = i;
      tall = false;
    }
  }

  /** Comments before a closing brace belong to the block. */
  private static boolean isComments(Atom a) {
    return a.text().equals("}") && !a.before().isEmpty();
  }

  private boolean isEnd(int i, Atom a) {
    return i == atoms.all().size() - 1 && a.before().isEmpty();
  }

  /** Whether the item written last has more than one line. */
  private boolean itemIsTall() {
    return tall;
  }

  /** Whether an item that begins here will have more than one. */
  private boolean isTall(int i) {
    for (int j = i + 1; j < atoms.all().size() && !starts.isItem(j); j++) {
      if (starts.isStart(j) && j < atoms.all().size() - 1) {
        return true;
      }
    }
    return false;
  }

  private void atom(int i, Atom a) {
    boolean start = starts.isStart(i);
    for (Comment c : a.before()) {
      comment(c, start);
    }
    if (start) {
      indent = starts.indent(i);
      if (a.apart() && line.isEmpty() && !a.text().isEmpty() && !a.text().equals("}")) {
        lines.add("");
      }
    }
    if (!a.text().isEmpty()) {
      line.add(new Piece(line.isEmpty() ? 0 : Math.max(starts.space(i), afterComment()), a.text()));
    }
    tall |= starts.isStart(i) && i != itemAt;
    for (Comment c : a.behind()) {
      line.add(new Piece(c.endsLine() ? 2 : 1, c.text()));
      if (c.endsLine()) {
        breakLine(i);
      }
    }
  }

  /** A comment inside a line keeps its distance. */
  private int afterComment() {
    return line.get(line.size() - 1).text().endsWith("*/") ? 1 : 0;
  }

  private void comment(Comment c, boolean start) {
    if (!c.own()) {
      line.add(new Piece(line.isEmpty() ? 0 : 1, c.text()));
      if (c.endsLine()) {
        flushContinued(start);
      }
      return;
    }
    flushContinued(start);
    if (c.blank() && !lines.isEmpty()) {
      lines.add("");
    }
    line.add(new Piece(0, c.text()));
    flushContinued(start);
  }

  /** Before the token that starts a line its comments are on lines of the same depth. */
  private void flushContinued(boolean start) {
    boolean some = !line.isEmpty();
    flush();
    continued = !start && (some || continued);
  }

  private void breakLine(int i) {
    flush();
    continued = i + 1 < atoms.all().size() && !starts.isStart(i + 1);
  }

  private void flush() {
    if (!line.isEmpty()) {
      emit(new ArrayList<>(line), indent + (continued ? CONTINUED : 0));
      line.clear();
    }
    continued = false;
  }

  private void emit(List<Piece> pieces, int depth) {
    int at = breakAt(pieces, depth);
    if (at < 0) {
      lines.add(text(pieces, depth));
      return;
    }
    lines.add(text(pieces.subList(0, at), depth));
    tall = true;
    emit(new ArrayList<>(pieces.subList(at, pieces.size())), indent + CONTINUED);
  }

  private static String text(List<Piece> pieces, int depth) {
    StringBuilder out = new StringBuilder(INDENT.repeat(depth));
    for (int i = 0; i < pieces.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(pieces.get(i).spaces())).append(pieces.get(i).text());
    }
    return out.toString();
  }

  /** The piece that goes to the next line, or -1. */
  private static int breakAt(List<Piece> pieces, int depth) {
    if (text(pieces, depth).length() <= LineStarts.WIDTH || pieces.get(0).text().startsWith("/")) {
      return -1;
    }
    int column = depth * 2;
    int brackets = 0;
    int best = -1;
    int shallowest = Integer.MAX_VALUE;
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      boolean here = i > 1 && isBreak(pieces, i);
      if (here && column <= LineStarts.WIDTH && brackets <= shallowest) {
        best = i;
        shallowest = brackets;
      }
      column += (i == 0 ? 0 : p.spaces()) + p.text().length();
      brackets += p.text().equals("(") ? 1 : p.text().equals(")") ? -1 : 0;
    }
    return best;
  }

  private static boolean isBreak(List<Piece> pieces, int i) {
    String text = pieces.get(i).text();
    String before = pieces.get(i - 1).text();
    boolean orElse = text.equals("else") && before.equals("or");
    return before.equals(",")
        || (BREAK_BEFORE.contains(text) && !orElse && pieces.get(i).spaces() > 0);
  }
}
