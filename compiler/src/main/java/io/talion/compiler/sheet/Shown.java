package io.talion.compiler.sheet;

import io.talion.grammar.diagnostic.Span;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fact about a policy: proved for every value of its parameters, or not shown, with the place
 * that stands in the way. Nothing is guessed (issue "The whole language", fact sheet).
 */
public sealed interface Shown<T> {
  /** It holds over the whole range of every parameter. */
  record Proved<T>(T value) implements Shown<T> {}

  /** Nothing is claimed. */
  record NotShown<T>(String why, Span blame) implements Shown<T> {}

  /** The fact, if it is proved. */
  default Optional<T> proved() {
    return this instanceof Proved<T> p ? Optional.of(p.value()) : Optional.empty();
  }

  /** The same of something derived from it. */
  default <R> Shown<R> map(Function<T, R> f) {
    return switch (this) {
      case Proved<T> p -> new Proved<>(f.apply(p.value()));
      case NotShown<T> n -> new NotShown<>(n.why(), n.blame());
    };
  }

  /** A fact that needs this one first. */
  default <R> Shown<R> then(Function<T, Shown<R>> f) {
    return switch (this) {
      case Proved<T> p -> f.apply(p.value());
      case NotShown<T> n -> new NotShown<>(n.why(), n.blame());
    };
  }
}
