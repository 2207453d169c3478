package io.talion.cli.option;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a trace is read. */
public final class TraceOptions {
  @Option(
      names = "--strict",
      description = "undeclared kinds and members are errors; the first rejection stops the run")
  public boolean strict;

  @Option(
      names = "--require-signatures",
      description = "reject records of `signed by` kinds without \"sigValid\":true")
  boolean requireSignatures;

  @Option(
      names = "--until",
      paramLabel = "T",
      description = "go no further than this time, and move time up to it")
  @Nullable String until;

  @Option(names = "--time", paramLabel = "NAME", description = "the member that holds the time")
  String time = "time";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "the kind of every row of a CSV file")
  @Nullable String kind;

  @Option(
      names = "--from",
      paramLabel = "FORM",
      description = "import another form: eip3076 or eigenlayer-logs")
  @Nullable String from;

  @Option(
      names = "--repeat-as-new",
      description = "with --from eip3076: keep entries that an earlier step already held")
  boolean repeatAsNew;

  /** The time of {@code --until}; empty if it was not given. */
  public OptionalLong end() {
    return Times.option("--until", until);
  }
}
