package io.talion.grammar.ast;

import java.util.Optional;

/** What an {@code assert} promises (language.md section 8). */
public sealed interface Assertion {
  record WorstSlash(Name per, Optional<Expression> window, Expression atMost)
      implements Assertion {}

  record StateBound(Optional<Name> per, Expression atMost) implements Assertion {}

  record PartitionBy(Name kind) implements Assertion {}

  record DetectedWithin(Expression distance) implements Assertion {}

  record Never(Name first, Name second) implements Assertion {}

  record Monotone(Name rule) implements Assertion {}

  record Check(Expression condition) implements Assertion {}
}
