package io.talion.grammar.diagnostic;

/**
 * One line of source with a part of it underlined. A long line is cut around the part; a part that
 * goes on over several lines is underlined to the end of its first.
 */
record Excerpt(String line, String underline) {
  private static final int BEFORE = 60;
  private static final int WIDTH = 160;

  /**
   * Shows columns {@code [from, to)}, counted from 0 in code points.
   *
   * @param mark what underlines: {@code ^} or {@code -}
   */
  static Excerpt of(String source, int from, int to, String mark) {
    int[] points = source.codePoints().toArray();
    int first = points.length <= WIDTH ? 0 : Math.clamp(from - BEFORE, 0, points.length);
    int last = Math.min(points.length, first + WIDTH);
    StringBuilder line = new StringBuilder(first > 0 ? "…" : "");
    StringBuilder underline = new StringBuilder(first > 0 ? " " : "");
    for (int i = first; i < last; i++) {
      line.append(DisplayWidth.shown(points[i]));
      String below = i >= from && i < to ? mark : i < from ? " " : "";
      underline.append(below.repeat(DisplayWidth.of(points[i])));
    }
    if (underline.indexOf(mark) < 0) {
      underline.append(mark);
    }
    line.append(last < points.length ? "…" : "");
    return new Excerpt(line.toString(), underline.toString());
  }
}
