package io.talion.cli.option;

import picocli.CommandLine.Option;

/** Options that every command has. */
public final class CommonOptions {
  @Option(names = "--json", description = "messages on standard error as JSON lines")
  public boolean json;

  @Option(
      names = "--debug",
      description = "after a defect of Talion write its stack trace to talion-defect.txt")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this and stop")
  boolean help;
}
