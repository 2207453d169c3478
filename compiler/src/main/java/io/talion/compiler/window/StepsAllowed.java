package io.talion.compiler.window;

/** Which steps a binding may have where it stands. */
public enum StepsAllowed {
  /** Aggregates and evidence: all. */
  WINDOW,
  /** Triggers, duties, kinds and lists: {@code where} only. */
  FILTER
}
