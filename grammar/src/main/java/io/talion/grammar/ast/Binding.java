package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** {@code x in Source step*}: a variable that ranges over a stream, a kind or a list. */
public record Binding(Name variable, Source source, List<Step> steps, Span span) {
  /**
   * {@code S [of key]}; {@code name} may be a dotted path ({@code e.signers}, {@code module.rule}).
   */
  public record Source(Name name, Optional<Expression> of, Span span) {}

  /** A step of a window, read left to right (language.md section 9). */
  public sealed interface Step {
    Span span();

    record Where(Expression condition, Span span) implements Step {}

    /** {@code last N|DURATION|N blocks [at least M] [step d]}. */
    record Last(
        Expression extent, Optional<Expression> atLeast, Optional<Expression> step, Span span)
        implements Step {}

    record Since(Name variable, Source source, Span span) implements Step {}

    record BeforeNow(Span span) implements Step {}
  }
}
