package io.talion.grammar.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing a user is told: what is wrong, where, why, and what to write instead. Every part of the
 * compiler reports with it, and {@link Renderer} alone decides how it looks (language.md section
 * 12). Immutable.
 *
 * @param code {@code T0123}; its page stands in {@link Codes}
 * @param span the words it is about
 * @param message one line, without a final stop
 * @param secondary other places worth looking at
 * @param cause why this is refused
 * @param fix what to write instead
 */
public record Diagnostic(
    String code,
    Severity severity,
    Span span,
    String message,
    List<Label> secondary,
    Optional<String> cause,
    Optional<String> fix) {
  public Diagnostic {
    secondary = List.copyOf(secondary);
  }

  /** An error with neither cause nor fix yet. */
  public static Diagnostic error(String code, Span span, String message) {
    return new Diagnostic(
        code, Severity.ERROR, span, message, List.of(), Optional.empty(), Optional.empty());
  }

  /** A warning with neither cause nor fix yet. */
  public static Diagnostic warning(String code, Span span, String message) {
    return new Diagnostic(
        code, Severity.WARNING, span, message, List.of(), Optional.empty(), Optional.empty());
  }

  /** The same, with its cause. */
  public Diagnostic because(String why) {
    return new Diagnostic(code, severity, span, message, secondary, Optional.of(why), fix);
  }

  /** The same, with its fix. */
  public Diagnostic fixedBy(String what) {
    return new Diagnostic(code, severity, span, message, secondary, cause, Optional.of(what));
  }

  /** The same, pointing at one more place. */
  public Diagnostic alsoAt(Span place, String text) {
    List<Label> labels = new ArrayList<>(secondary);
    labels.add(new Label(place, text));
    return new Diagnostic(code, severity, span, message, labels, cause, fix);
  }

  /** Whether it refuses the policy. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
