package io.talion.cli;

import io.talion.cli.host.Style;
import io.talion.embed.CheckResult;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.trace.value.JsonText;
import java.nio.file.Path;

/** The result of checking one file, in a line; what is wrong stands on standard error. */
final class CheckReport {
  private CheckReport() {}

  static String text(Path file, CheckResult result, Style style) {
    long errors = errors(result);
    long warnings = result.diagnostics().size() - errors;
    String verdict = errors == 0 ? style.good("ok") : style.error(count(errors, "error"));
    return file + ": " + verdict + (warnings == 0 ? "" : ", " + count(warnings, "warning"));
  }

  static String json(Path file, CheckResult result) {
    long errors = errors(result);
    return "{\"file\":"
        + JsonText.quoted(file.toString())
        + ",\"ok\":"
        + result.ok()
        + ",\"errors\":"
        + errors
        + ",\"warnings\":"
        + (result.diagnostics().size() - errors)
        + "}";
  }

  private static long errors(CheckResult result) {
    return result.diagnostics().stream().filter(Diagnostic::isError).count();
  }

  static String count(long n, String word) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
