package io.talion.embed.test;

import io.talion.grammar.diagnostic.Span;
import java.util.List;

/**
 * Why a test failed.
 *
 * @param message one sentence
 * @param span the step that did not hold
 * @param details further lines: what was found instead, or a counterexample as a test to paste
 */
public record TestFailure(String message, Span span, List<String> details) {
  public TestFailure {
    details = List.copyOf(details);
  }
}
