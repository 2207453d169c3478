package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** An option after an event's fields (language.md section 5). */
public sealed interface EventOption {
  Span span();

  record Key(List<Name> fields, Span span) implements EventOption {}

  record Registers(Name field, Span span) implements EventOption {}

  record Retires(Name field, Span span) implements EventOption {}

  record FromLog(Name log, Span span) implements EventOption {}

  record SignedBy(Name field, Span span) implements EventOption {}

  record OncePer(List<Name> fields, Span span) implements EventOption {}

  record OnlyWith(Name event, List<Name> fields, Optional<Expression> within, Span span)
      implements EventOption {}

  record LateAccept(Expression within, Span span) implements EventOption {}
}
