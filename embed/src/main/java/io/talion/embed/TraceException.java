package io.talion.embed;

import io.talion.trace.read.strict.Rejection;

/**
 * A record that is no event of the policy: not JSON, a wrong type, out of range. It was not taken,
 * it counts as rejected, and the evaluation goes on with the next one.
 */
public final class TraceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Rejection rejection;

  TraceException(Rejection rejection) {
    super(rejection.code() + ": " + rejection.reason());
    this.rejection = rejection;
  }

  /** What was wrong with which place; its {@code line} counts the records of the evaluation. */
  public Rejection rejection() {
    return rejection;
  }
}
