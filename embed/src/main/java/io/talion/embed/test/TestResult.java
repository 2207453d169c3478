package io.talion.embed.test;

import io.talion.grammar.diagnostic.Span;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one {@code test} or {@code property}.
 *
 * @param title the text after the word {@code test}
 * @param property whether it is a property
 * @param span the whole declaration
 * @param failure absent: it passed
 * @param note what a passed property covered, or empty
 * @param took wall time on all engines
 */
public record TestResult(
    String title,
    boolean property,
    Span span,
    Optional<TestFailure> failure,
    String note,
    Duration took) {

  /** Whether everything held. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
