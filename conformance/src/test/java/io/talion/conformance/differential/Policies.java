package io.talion.conformance.differential;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import java.util.Optional;

/** Cores of policies by their text. */
final class Policies {
  private Policies() {}

  /**
   * @throws AssertionError if the compiler refuses the policy, with its reasons
   */
  static Core core(String source) {
    Checked checked = Compiler.check(SourceSet.of("generated.talion", source));
    if (!checked.ok()) {
      throw new AssertionError("refused: " + checked.diagnostics() + "\n" + source);
    }
    return checked.core();
  }

  /** Empty where the compiler refuses. */
  static Optional<Core> tryCore(String source) {
    Checked checked = Compiler.check(SourceSet.of("generated.talion", source));
    return checked.ok() ? Optional.of(checked.core()) : Optional.empty();
  }
}
