package io.talion.compiler.core;

/** What a variable of an aggregate, of {@code each} or of {@code evidence} ranges over. */
public sealed interface Range {
  /**
   * Elements of a stream up to and including the current instant, in canonical order (findings: of
   * earlier instants).
   */
  record OfStream(int stream) implements Range {}

  /** Members of a kind at the current instant, ascending. */
  record OfKind(int kind) implements Range {}

  /** Elements of a list value, in its order. */
  record OfList(Expr list) implements Range {}
}
