package io.talion.grammar.parse;

/** Caps on a source, so that none can exhaust stack or memory (language.md section 3). */
final class Limits {
  /** UTF-8 bytes of a file. */
  static final int BYTES = 1 << 20;

  /** Brackets and {@code if}s inside one another, counted on tokens before parsing. */
  static final int DEPTH = 200;

  /**
   * Operators inside one another in one expression: what an expression's tree may be deep.
   * Everything after the parser recurses over that tree, and must do so on a thread with the JVM's
   * default stack.
   */
  static final int CHAIN = 500;

  /** Errors reported of one file; the rest is likely to follow from them. */
  static final int ERRORS = 50;

  private Limits() {}
}
