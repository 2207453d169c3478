package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.embed.CheckResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talion check}: parses and checks policies and says what is wrong with each. */
@Command(name = "check", description = "Parses and checks policies and prints what is wrong.")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "policies or modules")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "where imports are looked for, beside the standard library")
  private List<Path> path = new ArrayList<>();

  @Mixin private CommonOptions common = new CommonOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PolicyLoader loader = new PolicyLoader(terminal, common.json);
    int status = Exit.DONE;
    for (Path file : files) {
      status = Exit.graver(status, check(loader, file));
    }
    return status;
  }

  private int check(PolicyLoader loader, Path file) {
    CheckResult result;
    try {
      result = loader.check(file, path);
    } catch (UserError e) {
      new Messages(terminal, common.json).error(e);
      return e.status();
    }
    terminal.out().println(common.json ? CheckReport.json(file, result) : report(file, result));
    return result.ok() ? Exit.DONE : Exit.WRONG;
  }

  private String report(Path file, CheckResult result) {
    return CheckReport.text(file, result, terminal.outStyle());
  }
}
