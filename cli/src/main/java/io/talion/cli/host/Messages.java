package io.talion.cli.host;

import io.talion.trace.value.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What is said on standard error beside the diagnostics of a policy: errors, warnings and notes of
 * the command itself, for people or as JSON lines.
 */
public final class Messages {
  private final Terminal terminal;
  private final Style style;
  private final boolean json;

  public Messages(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.style = terminal.errStyle();
    this.json = json;
  }

  public void error(UserError e) {
    say("error", e.code(), e.getMessage(), e.why(), e.fix());
  }

  public void warning(String code, String message, String help) {
    say("warning", code, message, null, help);
  }

  public void note(String message) {
    say("note", "", message, null, "");
  }

  private void say(
      String severity, String code, String message, @Nullable String cause, String help) {
    if (json) {
      terminal.err().println(object(severity, code, message, cause, help));
      return;
    }
    String label = code.isEmpty() ? severity : severity + "[" + code + "]";
    terminal.err().println(coloured(severity, label) + ": " + message);
    if (cause != null) {
      terminal.err().println("  = " + style.strong("cause") + ": " + cause);
    }
    if (!help.isEmpty()) {
      terminal.err().println("  = " + style.strong("fix") + ": " + help);
    }
  }

  private String coloured(String severity, String label) {
    return switch (severity) {
      case "error" -> style.error(label);
      case "warning" -> style.warning(label);
      default -> style.strong(label);
    };
  }

  private static String object(
      String severity, String code, String message, @Nullable String cause, String help) {
    return "{\"code\":"
        + nullable(code)
        + ",\"severity\":"
        + JsonText.quoted(severity)
        + ",\"message\":"
        + JsonText.quoted(message)
        + ",\"file\":null,\"line\":null,\"column\":null,\"endLine\":null,\"endColumn\":null,\"cause\":"
        + (cause == null ? "null" : JsonText.quoted(cause))
        + ",\"fix\":"
        + nullable(help)
        + "}";
  }

  private static String nullable(String text) {
    return text.isEmpty() ? "null" : JsonText.quoted(text);
  }
}
