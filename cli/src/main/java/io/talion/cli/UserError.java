package io.talion.cli;

/**
 * Something the user can put right: said in one sentence with a hint, never with a stack trace.
 *
 * <p>Its status is {@link Exit#USAGE} or {@link Exit#WRONG}.
 */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final String help;

  private UserError(int status, String code, String message, String help) {
    super(message);
    this.status = status;
    this.code = code;
    this.help = help;
  }

  /** Bad usage or input. */
  static UserError usage(String message, String help) {
    return new UserError(Exit.USAGE, "", message, help);
  }

  /** The same with a code of {@code talion help CODE}; empty for none. */
  static UserError usage(String code, String message, String help) {
    return new UserError(Exit.USAGE, code, message, help);
  }

  /** The policy is wrong. */
  static UserError wrong(String code, String message, String help) {
    return new UserError(Exit.WRONG, code, message, help);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String help() {
    return help;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
