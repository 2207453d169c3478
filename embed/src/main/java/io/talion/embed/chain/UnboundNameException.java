package io.talion.embed.chain;

/** A name of a policy that call data needs an address or a number for, and there is none. */
public final class UnboundNameException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String fix;

  UnboundNameException(String what, String fix) {
    super("nothing says the address of " + what);
    this.fix = fix;
  }

  /** What to write. */
  public String fix() {
    return fix;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
