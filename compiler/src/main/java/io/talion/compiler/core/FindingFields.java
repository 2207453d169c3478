package io.talion.compiler.core;

/**
 * Positions of the fields that every element of a stream of findings starts with (semantics.md 17).
 * {@code f.rule is R} and {@code f.penalty is K} are {@link Expr.IsRule} and {@link
 * Expr.IsPenalty}; {@code f.time} is a coordinate.
 */
public final class FindingFields {
  /** Optional: a rule may have no culprit. */
  public static final int OFFENDER = 0;

  /** Text, the status when it was found. */
  public static final int STATUS = 1;

  public static final int STAGE = 2;

  /**
   * The executed ratio: combined as consecutive slashes do where the finding has several; 0 without
   * slash.
   */
  public static final int SLASHED = 3;

  /** The ratio that combine and limits cut off. */
  public static final int CUT = 4;

  /** The {@code fires} key as text, members joined by a comma. */
  public static final int KEY = 5;

  public static final int COUNT = 6;

  private FindingFields() {}
}
