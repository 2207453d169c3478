package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.Optional;

/**
 * An identifier as written, with its place. Qualified names ({@code q.share}) keep their dots in
 * {@code text}.
 */
public record Name(String text, Span span) {
  /** An expression that is nothing but a name, with what qualifies it. */
  public static Optional<Name> of(Expression e) {
    return switch (e) {
      case Expression.Reference r -> Optional.of(new Name(r.name().text(), r.span()));
      case Expression.Member m ->
          of(m.target()).map(n -> new Name(n.text() + "." + m.field().text(), m.span()));
      default -> Optional.empty();
    };
  }
}
