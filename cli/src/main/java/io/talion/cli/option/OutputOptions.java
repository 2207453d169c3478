package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run writes, and where. */
public final class OutputOptions {
  /** The forms of findings, in lower case as on the command line. */
  public enum Form {
    ndjson,
    table,
    csv,
    parquet
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "ndjson (canonical), table, csv or parquet")
  public Form format = Form.ndjson;

  @Option(names = "--out", paramLabel = "FILE", description = "findings to a file")
  public @Nullable Path out;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "one line for each rejected record")
  public @Nullable Path rejected;

  @Option(names = "--open", description = "list the duties still open after the findings")
  public boolean open;

  @Option(names = "--late", description = "list the late events after the findings")
  public boolean late;

  @Option(
      names = "--fail-on",
      paramLabel = "RULE|any",
      description = "exit status 3 if such a finding was made")
  public List<String> failOn = new ArrayList<>();

  @Option(names = "--digest", paramLabel = "trace", description = "hash every accepted event, too")
  @Nullable String digest;

  @Option(
      names = "--follow",
      description = "print findings as they are found, and every change of a status after them")
  public boolean follow;

  /** Refuses what makes no sense. */
  public void check(Terminal terminal) {
    if (follow && format != Form.ndjson) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "--follow prints changes, for which only NDJSON has a line",
          "leave --format out");
    }
    if (format == Form.parquet && out == null && terminal.watchedOut()) {
      throw UserError.usage(
          Mistake.OPTIONS_DISAGREE,
          "--format parquet writes bytes that no terminal shows",
          "add --out FILE");
    }
    if (digest != null && !digest.equals("trace")) {
      throw UserError.usage(
          Mistake.WRONG_VALUE, "unknown digest `" + digest + "`", "write --digest trace");
    }
  }

  /** Whether events have to be looked at one by one. */
  public boolean needEvents() {
    return rejected != null || late || follow || traceDigest();
  }

  public boolean traceDigest() {
    return digest != null;
  }
}
