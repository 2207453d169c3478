package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.Optional;

/** A consequence as written (language.md section 6). */
public sealed interface Penalty {
  Span span();

  /**
   * {@code slash X [of BASE] [in each strategy | in S]}. {@code bucket} is empty for all
   * strategies.
   */
  record Slash(Expression amount, Optional<Expression> base, Optional<Name> bucket, Span span)
      implements Penalty {}

  record Jail(Expression duration, Span span) implements Penalty {}

  record Tombstone(Span span) implements Penalty {}

  record Strike(Expression count, Span span) implements Penalty {}

  record Eject(Span span) implements Penalty {}

  /** {@code text} is absent in {@code expect … flag}. */
  record Flag(Optional<Expression.Literal> text, Span span) implements Penalty {}

  record Forfeit(Expression ratio, Optional<Expression> duration, Span span) implements Penalty {}

  record Pay(Expression amount, Expression to, Span span) implements Penalty {}
}
