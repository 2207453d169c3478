package io.talion.grammar.diagnostic;

/**
 * A line of source as a terminal shows it: tabs as four spaces, controls as a replacement
 * character, so that no source can steer the terminal; and the columns each character takes there,
 * so that underlines fit.
 */
final class DisplayWidth {
  private static final int TAB = 4;

  private DisplayWidth() {}

  /** The text that is printed for one code point. */
  static String shown(int codePoint) {
    if (codePoint == '\t') {
      return " ".repeat(TAB);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\uFFFD";
      default -> Character.toString(codePoint);
    };
  }

  /** The columns that {@link #shown} takes. */
  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> codePoint == '\t' ? TAB : wide(codePoint) ? 2 : 1;
    };
  }

  private static boolean wide(int c) {
    return between(c, 0x1100, 0x115F)
        || between(c, 0x2E80, 0xA4CF)
        || between(c, 0xAC00, 0xD7A3)
        || between(c, 0xF900, 0xFAFF)
        || between(c, 0xFE30, 0xFE6F)
        || between(c, 0xFF00, 0xFF60)
        || between(c, 0xFFE0, 0xFFE6)
        || between(c, 0x1F300, 0x1FAFF)
        || between(c, 0x20000, 0x3FFFD);
  }

  private static boolean between(int c, int low, int high) {
    return low <= c && c <= high;
  }
}
