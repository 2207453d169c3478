package io.talion.compiler.report;

import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Label;
import io.talion.grammar.diagnostic.Severity;
import io.talion.grammar.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects diagnostics. Several of one code at one place are one. While it is muted nothing is
 * added: a function's body is complained about where it is declared, not at each call.
 */
public final class Report {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int muted;

  /** An error: the policy is refused. */
  public void error(String code, Span span, String message, String cause, String fix) {
    add(Severity.ERROR, code, span, message, cause, fix);
  }

  /** An error that also points at what is to blame for it. */
  public void error(
      String code, Span span, String message, List<Label> labels, String cause, String fix) {
    if (muted == 0 && seen.add(code + " " + span + labels)) {
      diagnostics.add(
          new Diagnostic(
              code, Severity.ERROR, span, message, labels, present(cause), present(fix)));
    }
  }

  /** An error that is heard even where others are muted, because it is said nowhere else. */
  public void always(String code, Span span, String message, String cause, String fix) {
    int before = muted;
    muted = 0;
    error(code, span, message, cause, fix);
    muted = before;
  }

  /** A warning: the policy runs. */
  public void warning(String code, Span span, String message, String cause, String fix) {
    add(Severity.WARNING, code, span, message, cause, fix);
  }

  /** Everything that the parser said. */
  public void addAll(List<Diagnostic> others) {
    diagnostics.addAll(others);
  }

  /** Runs without listening. */
  public void muted(Runnable action) {
    muted++;
    try {
      action.run();
    } finally {
      muted--;
    }
  }

  /**
   * The same work with everything heard again: what is worked out once, when it is first asked for,
   * must not lose its complaints to whoever asked in silence.
   */
  public <T> Supplier<T> heard(Supplier<T> work) {
    return () -> {
      int before = muted;
      muted = 0;
      try {
        return work.get();
      } finally {
        muted = before;
      }
    };
  }

  /** Whether nothing is heard at the moment. */
  public boolean isMuted() {
    return muted > 0;
  }

  /** Whether some of it refuses the policy. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** What was said so far, in the order of places, {@code main}'s first. */
  public List<Diagnostic> diagnostics(String main) {
    return diagnostics.stream()
        .sorted(
            Comparator.<Diagnostic, Boolean>comparing(d -> !d.span().source().equals(main))
                .thenComparing(d -> d.span().source())
                .thenComparingInt(d -> d.span().start()))
        .toList();
  }

  private void add(
      Severity severity, String code, Span span, String message, String cause, String fix) {
    if (muted == 0 && seen.add(code + " " + span)) {
      diagnostics.add(diagnostic(severity, code, span, message, cause, fix));
    }
  }

  private static Diagnostic diagnostic(
      Severity severity, String code, Span span, String message, String cause, String fix) {
    return new Diagnostic(code, severity, span, message, List.of(), present(cause), present(fix));
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
