package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.Optional;

/** A clause of a {@code reward} (language.md section 7). */
public sealed interface RewardClause {
  Span span();

  record Every(Expression period, Optional<Expression> from, Span span) implements RewardClause {}

  record Let(Name name, Expression value, Span span) implements RewardClause {}

  record Pool(Expression amount, Span span) implements RewardClause {}

  record Among(Binding binding, Span span) implements RewardClause {}

  record Weight(Expression weight, Optional<Expression> outOf, Span span) implements RewardClause {}

  record When(Expression condition, Span span) implements RewardClause {}

  record Cap(Expression ratio, Name per, Span span) implements RewardClause {}

  record Split(Name who, Expression ratio, Span span) implements RewardClause {}

  /** {@code carry}, {@code burn}, or a recipient. */
  record Remainder(Optional<Name> mode, Optional<Expression> recipient, Span span)
      implements RewardClause {}

  record Because(Clause.Because text, Span span) implements RewardClause {}
}
