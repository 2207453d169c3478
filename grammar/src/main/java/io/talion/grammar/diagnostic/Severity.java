package io.talion.grammar.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: an error refuses the policy, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** As shown: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
