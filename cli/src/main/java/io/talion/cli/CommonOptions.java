package io.talion.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--json", description = "messages on standard error as JSON lines")
  boolean json;

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
