package io.talion.cli.host;

import org.jspecify.annotations.Nullable;

/**
 * Something the user can put right: said in one sentence with its code, its cause and a fix, never
 * with a stack trace.
 *
 * <p>Its status is {@link Exit#USAGE} or {@link Exit#WRONG}.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final @Nullable String cause;
  private final String fix;

  private UserError(int status, String code, @Nullable String cause, String message, String fix) {
    super(message);
    this.status = status;
    this.code = code;
    this.cause = cause;
    this.fix = fix;
  }

  /** Bad usage or input. */
  public static UserError usage(Mistake mistake, String message, String fix) {
    return new UserError(Exit.USAGE, mistake.code(), mistake.cause(), message, fix);
  }

  /** Bad usage or input that another part has a code for. */
  public static UserError usage(String code, String message, String fix) {
    return new UserError(Exit.USAGE, code, null, message, fix);
  }

  /** The policy is wrong. */
  public static UserError wrong(Mistake mistake, String message, String fix) {
    return new UserError(Exit.WRONG, mistake.code(), mistake.cause(), message, fix);
  }

  /** The policy is wrong in a way that the compiler has a code for. */
  public static UserError wrong(String code, String message, String fix) {
    return new UserError(Exit.WRONG, code, null, message, fix);
  }

  public int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** Why it is refused; null where the message says it. */
  @Nullable String why() {
    return cause;
  }

  String fix() {
    return fix;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
