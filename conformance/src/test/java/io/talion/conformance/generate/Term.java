package io.talion.conformance.generate;

/**
 * An expression of a sort with the level at which it binds, so that brackets are written exactly
 * where precedence needs them (semantics.md 46) and precedence itself is tested.
 */
record Term(Sort sort, int level, Fragment text) {
  static final int ATOM = 0;
  static final int SIGN = 1;
  static final int PRODUCT = 2;
  static final int SUM = 3;
  static final int FALLBACK = 4;
  static final int COMPARISON = 5;
  static final int NEGATION = 6;
  static final int CONJUNCTION = 7;
  static final int DISJUNCTION = 8;
  static final int BRANCH = 9;

  static Term of(Sort sort, int level, Object... parts) {
    return new Term(sort, level, Fragment.expression(sort, parts));
  }

  /** In brackets if it binds looser than {@code loosest}. */
  Fragment at(int loosest) {
    return level <= loosest ? text : Fragment.of("(", text, ")");
  }
}
