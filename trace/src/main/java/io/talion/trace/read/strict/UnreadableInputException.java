package io.talion.trace.read.strict;

import java.io.IOException;

/**
 * A whole input that is not what it is said to be, with the place: a usage error (exit 2), not a
 * rejected line.
 */
public final class UnreadableInputException extends IOException {
  private static final long serialVersionUID = 1;

  /** {@code line} and {@code column} count from 1. */
  public UnreadableInputException(String file, long line, int column, String reason) {
    super(file + ":" + line + ":" + column + ": " + reason);
  }
}
