package io.talion.embed;

import io.talion.compiler.ParamInfo;
import io.talion.grammar.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * A parameter that the policy does not have, or a value of the wrong type or outside the range. The
 * message is one sentence for the user; {@link #help} says what to write instead.
 */
public final class ParamException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Diagnostic diagnostic;
  private final String help;

  private ParamException(String message, String help, Diagnostic diagnostic) {
    super(message);
    this.help = help;
    this.diagnostic = diagnostic;
  }

  static ParamException of(
      String name, String value, Optional<ParamInfo> param, Diagnostic diagnostic) {
    String help = param.map(ParamException::described).or(diagnostic::fix).orElse("");
    boolean known = param.isPresent();
    String given = known ? "parameter " + name + " = " + value + ": " : "";
    return new ParamException(given + diagnostic.message(), help, diagnostic);
  }

  /** {@code max_missed is a Ratio in 1%..20%, 5% unless given}. */
  private static String described(ParamInfo p) {
    String range =
        p.low().isPresent() && p.high().isPresent()
            ? " in " + p.low().get() + ".." + p.high().get()
            : "";
    return "`"
        + p.name()
        + "` is of type "
        + p.type()
        + range
        + ", "
        + p.defaultValue()
        + " unless given";
  }

  /** What is wrong, with its code and cause; its place is in the text of the value. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }

  /** What to write instead; empty if nothing is known. */
  public String help() {
    return help;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
