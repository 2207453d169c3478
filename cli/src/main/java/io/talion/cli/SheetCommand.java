package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.cli.sheet.SheetJson;
import io.talion.cli.sheet.SheetText;
import io.talion.compiler.sheet.Sheet;
import io.talion.embed.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talion sheet}: what is proved of a policy before it meets a trace (semantics.md 31). */
@Command(
    name = "sheet",
    description = "Prints the fact sheet of a policy: worst slash, state, tolerance, deadlines.")
final class SheetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "POLICY", description = "the policy")
  private Path file = Path.of("");

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "where imports are looked for, beside the standard library")
  private List<Path> path = new ArrayList<>();

  @Option(names = "--markdown", description = "as Markdown, for a document")
  private boolean markdown;

  @Mixin private CommonOptions common = new CommonOptions();

  SheetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (markdown && common.json) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "--markdown and --json exclude each other",
          "choose one of the two");
    }
    Policy policy = new PolicyLoader(terminal, common.json).checked(file, path);
    Sheet sheet = policy.sheet();
    String text =
        common.json
            ? SheetJson.of(sheet, policy::place) + "\n"
            : markdown
                ? SheetText.markdown(sheet, policy::place)
                : SheetText.plain(sheet, policy::place);
    terminal.out().print(text);
    return Exit.DONE;
  }
}
