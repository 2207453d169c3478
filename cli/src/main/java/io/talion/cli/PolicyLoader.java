package io.talion.cli;

import io.talion.cli.host.Inputs;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.embed.CheckResult;
import io.talion.embed.Policy;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.JsonRenderer;
import io.talion.grammar.diagnostic.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads and checks a policy, printing what is wrong with it on the way. */
final class PolicyLoader {
  private final Terminal terminal;
  private final boolean json;

  PolicyLoader(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** Checks a file and prints all its diagnostics. */
  CheckResult check(Path file, List<Path> path) {
    Inputs.require(file);
    path.forEach(PolicyLoader::requireFolder);
    CheckResult result = Policy.check(file, path);
    print(result.diagnostics(), result);
    return result;
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw UserError.usage(
          Mistake.NO_FOLDER, "--path: there is no folder " + folder, "look for a typing error");
    }
  }

  /**
   * A policy without errors; otherwise what stands in the way was printed, and an error ends the
   * command.
   */
  Policy checked(Path file, List<Path> path) {
    return passed(file, path)
        .policy()
        .orElseThrow(() ->
            UserError.wrong(
                Mistake.A_MODULE,
                file + " is a module, not a policy",
                "import or use it in a policy; `talion test` runs its tests"));
  }

  /** A policy, or a module with its inputs for events: either can have tests. */
  Policy testable(Path file, List<Path> path) {
    CheckResult result = passed(file, path);
    return result.policy().or(result::module).orElseThrow();
  }

  private CheckResult passed(Path file, List<Path> path) {
    CheckResult result = check(file, path);
    if (!result.ok()) {
      long errors = result.diagnostics().stream().filter(Diagnostic::isError).count();
      throw UserError.wrong(
          Mistake.CHECK_FAILED,
          file + " does not pass its check: " + CheckReport.count(errors, "error"),
          "mend what stands above; `talion help CODE` says more of each");
    }
    return result;
  }

  private void print(List<Diagnostic> diagnostics, CheckResult result) {
    Function<Diagnostic, String> renderer = renderer(result);
    diagnostics.forEach(d -> terminal.err().println(renderer.apply(d)));
  }

  private Function<Diagnostic, String> renderer(CheckResult result) {
    if (json) {
      return new JsonRenderer(result.sources())::render;
    }
    return new Renderer(result.sources(), terminal.errStyle().on())::render;
  }
}
