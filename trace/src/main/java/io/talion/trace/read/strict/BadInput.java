package io.talion.trace.read.strict;

/**
 * A fault at a place of a line, on its way from the parser to the rejected log. It never leaves
 * this package and has no stack trace, since hostile traces may hold many.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final RejectionCode code;
  private final int position;

  /** {@code position} is an index into the buffer of the line. */
  public BadInput(RejectionCode code, int position, String reason) {
    super(reason, null, false, false);
    this.code = code;
    this.position = position;
  }

  public RejectionCode code() {
    return code;
  }

  public int position() {
    return position;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
