package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** One line of the {@code terms} block (language.md section 6, last item). */
public sealed interface Term {
  Span span();

  record Avs(Expression address, Span span) implements Term {}

  record OperatorSet(int id, Span span) implements Term {}

  record Strategies(List<Name> names, Span span) implements Term {}

  record SlashableFor(Expression distance, Span span) implements Term {}

  record Challenge(Expression distance, Span span) implements Term {}

  /** {@code mode}: compound, sum or max. */
  record Combine(Name mode, Span span) implements Term {}

  /** {@code limit R per KEY [per WINDOW]}. */
  record Limit(Expression ratio, Name kind, Optional<Expression> window, Span span)
      implements Term {}

  /** {@code rounding slash down, reward up}. */
  record Rounding(List<Rule> rules, Span span) implements Term {
    public record Rule(Name what, Name direction) {}
  }

  /** {@code slashed funds burn} (no recipient) or {@code to X}. */
  record SlashedFunds(Optional<Expression> recipient, Span span) implements Term {}

  record EffectiveFrom(Expression point, Span span) implements Term {}

  record FinalAfter(Expression distance, Span span) implements Term {}

  record Late(Expression distance, Span span) implements Term {}

  /** {@code clock NAME every D [from T]}. */
  record TimedClock(Name name, Expression period, Optional<Expression> from, Span span)
      implements Term {}

  /** {@code clock NAME on e in S}. */
  record CountedClock(Name name, Binding on, Span span) implements Term {}

  record Gap(Expression distance, Span span) implements Term {}

  /** {@code instant per log}. */
  record InstantPerLog(Span span) implements Term {}

  /** {@code expect n EVENT per d}. */
  record ExpectRate(String count, Name event, Expression per, Span span) implements Term {}

  /** {@code expect KIND at most n}. */
  record ExpectCount(Name kind, String atMost, Span span) implements Term {}
}
