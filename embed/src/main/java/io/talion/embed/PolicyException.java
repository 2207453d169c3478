package io.talion.embed;

import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;

/** A policy that does not pass its check. Carries every diagnostic; the message shows the first. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;
  private final String rendered;

  /**
   * @param diagnostics at least one
   * @param rendered all of them as a person reads them, with their source lines
   */
  PolicyException(List<Diagnostic> diagnostics, String rendered) {
    super(message(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
    this.rendered = rendered;
  }

  private static String message(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.getFirst();
    String more = diagnostics.size() == 1 ? "" : " (and " + (diagnostics.size() - 1) + " more)";
    return first.code() + ": " + first.message() + more;
  }

  /** What is wrong, in the order of the source. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** All diagnostics in plain text, each with its source line, cause and fix. */
  public String rendered() {
    return rendered;
  }

  /** The codes, for logs: {@code [T0201, T0301]}. */
  public List<String> codes() {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
