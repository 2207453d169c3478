package io.talion.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code talion}: picks the subcommand and turns its outcome into the exit status of
 * the interface.
 */
@Command(
    name = "talion",
    description = "Checks, runs and tests slashing and reward policies.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command and ends the process with its status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /** Without a subcommand there is nothing to do: bad usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
