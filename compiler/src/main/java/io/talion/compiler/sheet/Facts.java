package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Terms.TimedClock;
import io.talion.compiler.fold.Interval;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Ratio;
import java.util.Optional;

/**
 * What every part of the sheet asks: the interval of a constant over its parameters' ranges, the
 * clause as written, lengths in milliseconds.
 */
final class Facts {
  private final Subject subject;

  Facts(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  /** The interval of a constant as written; {@link Interval#ALL} if it is none of the file's. */
  Interval interval(Expression e) {
    Interval[] out = {Interval.ALL};
    subject
        .file()
        .report()
        .muted(() -> out[0] = subject.ranges().of(subject.file().scope().infer(e)));
    return out[0];
  }

  /** An extent over the ranges of what it is written with: the least and the greatest. */
  Interval extent(Extent known, Optional<Expression> written) {
    return written
        .map(this::interval)
        .orElseGet(() -> Interval.exactly(Ratio.of(known.distance(), 1)));
  }

  /** The rule as written in the policy's own file. */
  Optional<Declaration.Rule> written(Rule rule) {
    return subject.declarations(Declaration.Rule.class).stream()
        .filter(r -> r.name().text().equals(rule.name()))
        .findFirst();
  }

  <T extends Clause> Optional<T> clause(Rule rule, Class<T> kind) {
    return written(rule).stream()
        .flatMap(r -> r.clauses().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** Where to point for a rule as a whole. */
  Span span(Rule rule) {
    return subject.place(rule);
  }

  /** Milliseconds in a unit of the clock, if it is computed from time. */
  Optional<Ratio> unit(Clock clock) {
    if (clock.equals(Clock.TIME)) {
      return Optional.of(Ratio.ONE);
    }
    return subject.terms().clocks().stream()
        .filter(c -> c.clock().equals(clock))
        .map(TimedClock::periodMillis)
        .map(p -> Ratio.of(p, 1))
        .findFirst();
  }
}
