package io.talion.compiler;

import io.talion.grammar.diagnostic.Diagnostic;
import java.util.List;

/** A parameter that does not exist, or a value that does not fit it. */
public final class ParamException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<Diagnostic> diagnostics;

  ParamException(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).message());
    this.diagnostics = diagnostics;
  }

  /** What is wrong; spans are in the text of the value, named {@code --param NAME}. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The first of them. */
  public Diagnostic diagnostic() {
    return diagnostics.get(0);
  }
}
