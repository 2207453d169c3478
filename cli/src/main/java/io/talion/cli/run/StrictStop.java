package io.talion.cli.run;

/** With {@code --strict}, an engine's rejection stops the run; the log holds it already. */
final class StrictStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StrictStop() {
    super("stopped by --strict", null, false, false);
  }
}
