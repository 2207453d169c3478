package io.talion.embed.test;

import io.talion.grammar.diagnostic.Span;
import java.util.List;

/** Ends the execution of a test at the step that did not hold; never leaves this package. */
final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient TestFailure failure;

  StepFailed(String message, Span span, List<String> details) {
    super(message, null, false, false);
    failure = new TestFailure(message, span, details);
  }

  TestFailure failure() {
    return failure;
  }
}
