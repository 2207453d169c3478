package io.talion.trace.read.strict;

/** With {@code --strict}, the first rejection stops the reading; the sink has seen it already. */
public final class StrictStopException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Rejection rejection;

  public StrictStopException(Rejection rejection) {
    super(
        rejection.file()
            + ":"
            + rejection.line()
            + ":"
            + rejection.column()
            + ": "
            + rejection.reason());
    this.rejection = rejection;
  }

  /** What stopped it. */
  public Rejection rejection() {
    return rejection;
  }
}
