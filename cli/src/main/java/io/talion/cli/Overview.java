package io.talion.cli;

import io.talion.cli.host.Style;
import java.util.Map;

/** What {@code talion --help} shows: the commands and the exit statuses. */
final class Overview {
  private Overview() {}

  static String text(Style style) {
    StringBuilder out = new StringBuilder();
    out.append("Talion checks, runs and tests slashing and reward policies.\n\n");
    out.append(style.strong("Usage:")).append(" talion COMMAND …\n\n");
    out.append(style.strong("Commands:")).append('\n');
    for (Map.Entry<String, Commands.Entry> e : Commands.all().entrySet()) {
      out.append("  ")
          .append(style.accent(padded(e.getKey())))
          .append(e.getValue().summary())
          .append('\n');
    }
    out.append(
        "\n  `talion COMMAND --help` shows the options; `talion --version` the version.\n\n");
    out.append(style.strong("Exit status:"))
        .append(
            " 0 done · 1 the policy or a test is wrong · 2 bad usage or input · 3 --fail-on matched\n")
        .append("             70 a defect of Talion · 130 interrupted\n");
    return out.toString();
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(1, 10 - name.length()));
  }
}
