package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What sets a rule, a stream's emission or a tally's step off (language.md section 6). */
public sealed interface Trigger {
  Span span();

  /** {@code on x in S each v in …}. */
  record On(Binding binding, List<Each> each, Span span) implements Trigger {}

  /** {@code on a, b in S matching (k) within w}. */
  record Pair(
      Name first,
      Name second,
      Binding.Source source,
      List<Binding.Step> steps,
      Join join,
      Span span)
      implements Trigger {}

  /** {@code on x in S, y in T matching (k) within w}. */
  record Cross(Binding first, Binding second, Join join, Span span) implements Trigger {}

  /** {@code every d [from t] each v in …}. */
  record Every(Expression period, Optional<Expression> from, List<Each> each, Span span)
      implements Trigger {}

  /** {@code matching (f, …) [within d]}. */
  record Join(List<Name> fields, Optional<Expression> within) {}

  /** {@code each v in KIND|list where p [ranked by …]}. */
  record Each(Binding binding, Optional<Ranking> ranking) {}

  /** {@code ranked by e1 asc, e2 desc [taking while p then stop|skip]}. */
  record Ranking(List<Order> orders, Optional<Expression> takingWhile, boolean skip, Span span) {}

  /** One ranking key. */
  record Order(Expression key, boolean descending) {}
}
