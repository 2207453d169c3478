package io.talion.cli.run;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.Outputs;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.EmitWriter;
import io.talion.cli.option.OutputOptions;
import io.talion.parquet.ParquetFindings;
import io.talion.trace.write.CsvWriter;
import io.talion.trace.write.FindingWriter;
import io.talion.trace.write.NdjsonWriter;
import io.talion.trace.write.TableWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Where findings go: standard output or a file, in one of the forms. */
final class FindingTarget implements AutoCloseable {
  private final PrintStream out;
  private final boolean owned;
  private final FindingWriter writer;
  private final boolean json;

  private FindingTarget(PrintStream out, boolean owned, FindingWriter writer, boolean json) {
    this.out = out;
    this.owned = owned;
    this.writer = writer;
    this.json = json;
  }

  static FindingTarget open(
      OutputOptions options, Terminal terminal, Optional<EmitWriter.Lines> emit)
      throws IOException {
    PrintStream out = stream(options, terminal);
    boolean toFile = options.out != null;
    boolean json = options.format == OutputOptions.Form.ndjson;
    FindingWriter writer =
        emit.isPresent() ? new EmitWriter(out, emit.get()) : writer(options, terminal, out, toFile);
    return new FindingTarget(out, toFile, writer, json);
  }

  private static PrintStream stream(OutputOptions options, Terminal terminal) {
    if (options.out == null) {
      return terminal.out();
    }
    try {
      return Outputs.file(options.out);
    } catch (IOException e) {
      throw Outputs.unwritable(options.out);
    }
  }

  private static FindingWriter writer(
      OutputOptions options, Terminal terminal, PrintStream out, boolean toFile)
      throws IOException {
    boolean watched = terminal.watchedOut() && !toFile;
    return switch (options.format) {
      case table ->
          new TableWriter(
              out, watched && terminal.outStyle().on(), watched ? terminal.columns() : 0);
      case csv -> new CsvWriter(out);
      case parquet -> new ParquetFindings(out);
      case ndjson -> new NdjsonWriter(out);
    };
  }

  FindingWriter writer() {
    return writer;
  }

  /** A line that was asked for beside the findings; in CSV nothing of its shape fits. */
  void line(String text) {
    if (json || writer instanceof TableWriter) {
      out.print(text + "\n");
    }
  }

  /**
   * @throws UserError if not everything could be written
   */
  void check() {
    if (out.checkError()) {
      throw UserError.usage(
          Mistake.UNWRITABLE,
          "the findings could not be written to their end",
          "is the disk full, or the pipe closed?");
    }
  }

  @Override
  public void close() {
    out.flush();
    if (owned) {
      out.close();
    }
  }
}
